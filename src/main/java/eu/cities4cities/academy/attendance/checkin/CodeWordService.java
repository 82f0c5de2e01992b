package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that the host shows during a session. */
@Service
public class CodeWordService {

  /** How long a word may be entered; long enough for a page that loads slowly. */
  public static final Duration OPEN = Duration.ofMinutes(5);

  private final SecureRandom random = new SecureRandom();

  @Inject private CodeWordWindowRepository windows;
  @Inject private CheckInRepository checkIns;
  @Inject private SessionService sessions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The word that is shown now; opens a window with a new one where there is none. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CodeWordWindow show(long sessionId) {
    // Held, so that two hosts who press at once show one word.
    SessionFacts session = sessions.factsLocked(sessionId);
    caller.requireCourseStaff(session.courseId());
    Instant now = clock.instant();
    if (!session.liveAt(now)) {
      throw new SessionClosedException("attendance.word.notLive");
    }
    List<CodeWordWindow> shown = windows.list(sessionId);
    Optional<CodeWordWindow> open = shown.stream().filter(w -> w.isOpenAt(now)).findFirst();
    if (open.isPresent()) {
      return open.get();
    }
    Set<String> used = shown.stream().map(CodeWordWindow::getWord).collect(Collectors.toSet());
    CodeWordWindow window =
        new CodeWordWindow(
            windows.session(sessionId),
            CodeWord.draw(random, used),
            now,
            now.plus(OPEN),
            caller.personId());
    windows.add(window);
    return window;
  }

  /** The words that a session has had, the first shown first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ShownWord> list(long sessionId) {
    sessions.factsForStaff(sessionId);
    Map<Long, Integer> entered = checkIns.countEntered(sessionId);
    return windows.list(sessionId).stream()
        .map(
            window ->
                new ShownWord(
                    window.getId(),
                    window.getWord(),
                    window.getOpenedAt(),
                    window.getClosesAt(),
                    entered.getOrDefault(window.getId(), 0)))
        .toList();
  }

  /** Ends the open window before its time. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void close(long sessionId) {
    sessions.factsForStaff(sessionId);
    Instant now = clock.instant();
    windows.list(sessionId).stream()
        .filter(window -> window.isOpenAt(now))
        .forEach(window -> window.closeAt(now));
  }
}
