package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What excuses and appeals have in common: whom they are about, and how long words may be. */
@ApplicationScoped
class CaseReader {
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Caller caller;

  /** Says of a course's cases whom each is about; reads the course once. */
  Function<AbsenceCase, CaseSubject> subjects(long courseId) {
    Map<Long, RosterRow> people =
        roster.list(courseId).stream()
            .collect(Collectors.toMap(RosterRow::personId, Function.identity()));
    Map<Long, SessionFacts> held =
        sessions.factsOf(courseId).stream()
            .collect(Collectors.toMap(SessionFacts::id, Function.identity()));
    return each -> subject(held.get(each.sessionId()), people.get(each.getPersonId()));
  }

  private CaseSubject subject(SessionFacts session, RosterRow person) {
    return new CaseSubject(
        session.id(),
        session.titleUk(),
        session.titleEn(),
        person == null ? "–" : person.nameUk(),
        person == null
            ? null
            : caller.language().choose(person.communityUk(), person.communityEn()));
  }

  /**
   * What somebody wrote, without what surrounds it.
   *
   * @param missing what to say where nothing was written
   */
  static String words(String text, int longest, String missing) {
    if (text == null || text.isBlank()) {
      throw new InvalidInputException(missing);
    }
    String words = text.strip();
    if (words.length() > longest) {
      throw new InvalidInputException("attendance.excuse.tooLong", longest);
    }
    return words;
  }
}
