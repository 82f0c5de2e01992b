package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything of a course that figures count.
 *
 * @param sessions those that have begun and were not cancelled
 * @param people everybody who asked for a seat or was given one
 * @param presence each person with a seat at each of the sessions
 */
public record CourseRows(
    List<SessionFrame> sessions, List<PersonRow> people, List<PresenceRow> presence) {
  /** Keeps copies. */
  public CourseRows {
    sessions = List.copyOf(sessions);
    people = List.copyOf(people);
    presence = List.copyOf(presence);
  }

  /** Puts rows together and derives what each says of the others. */
  public static CourseRows of(
      List<SessionFrame> sessions,
      Collection<PersonFacts> people,
      Collection<PresenceFacts> presence) {
    Map<Long, SessionFrame> frames = new HashMap<>();
    sessions.forEach(session -> frames.put(session.id(), session));
    Map<Long, PersonFacts> owners = new HashMap<>();
    people.forEach(person -> owners.put(person.subject(), person));
    Map<Long, Concurrency.Peak> peaks = peaks(presence);
    Map<Long, int[]> sessionsPresent = new HashMap<>();
    Map<Long, long[]> seconds = new HashMap<>();
    List<PresenceRow> rows = new ArrayList<>();
    for (PresenceFacts facts : presence) {
      if (facts.status() == AttendanceStatus.PRESENT) {
        sessionsPresent.computeIfAbsent(facts.subject(), any -> new int[1])[0]++;
      }
      seconds.computeIfAbsent(facts.subject(), any -> new long[1])[0] += facts.seconds();
      SessionFrame frame = frames.get(facts.sessionId());
      PersonFacts owner = owners.get(facts.subject());
      rows.add(
          new PresenceRow(
              facts,
              frame,
              owner == null ? null : owner.regionCode(),
              tenths(facts, frame),
              Optional.ofNullable(peaks.get(frame.id()))
                  .filter(peak -> connected(facts, peak.at()))
                  .isPresent()));
    }
    return new CourseRows(
        sessions,
        people.stream()
            .map(
                facts ->
                    new PersonRow(
                        facts,
                        sessionsPresent.getOrDefault(facts.subject(), new int[1])[0],
                        seconds.getOrDefault(facts.subject(), new long[1])[0]))
            .toList(),
        rows);
  }

  private static Map<Long, Concurrency.Peak> peaks(Collection<PresenceFacts> presence) {
    Map<Long, List<List<Stay>>> stays = new HashMap<>();
    for (PresenceFacts facts : presence) {
      stays.computeIfAbsent(facts.sessionId(), any -> new ArrayList<>()).add(facts.stays());
    }
    Map<Long, Concurrency.Peak> peaks = new HashMap<>();
    stays.forEach(
        (session, all) -> Concurrency.peak(all).ifPresent(peak -> peaks.put(session, peak)));
    return peaks;
  }

  private static int tenths(PresenceFacts facts, SessionFrame frame) {
    int tenths = 0;
    for (int tenth = 0; tenth < SessionFrame.MOMENTS && !facts.stays().isEmpty(); tenth++) {
      tenths |= connected(facts, frame.moment(tenth)) ? 1 << tenth : 0;
    }
    return tenths;
  }

  private static boolean connected(PresenceFacts facts, long second) {
    return facts.stays().stream().anyMatch(stay -> stay.holds(second));
  }
}
