package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Appeals: a participant asks how a session was counted, a trainer answers, the row stays. */
@Service
public class AppealService {
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_ANSWER = 900;

  @Inject private AppealRepository appeals;
  @Inject private AttendanceService attendance;
  @Inject private CaseReader cases;
  @Inject private AbsenceLetters letters;
  @Inject private SessionService sessions;
  @Inject private EnrolledPeople enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Asks about a session that has begun; one question at a time. */
  @SignedIn
  public long ask(long sessionId, String text) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    if (session.cancelled() || session.aheadAt(clock.instant())) {
      throw new InvalidInputException("attendance.appeal.notYet");
    }
    String words = CaseReader.words(text, LONGEST_TEXT, "attendance.appeal.textNeeded");
    boolean waiting =
        appeals.listOf(sessionId, caller.personId()).stream()
            .anyMatch(each -> each.getAnsweredAt() == null);
    if (waiting) {
      throw new InvalidInputException("attendance.appeal.already");
    }
    Appeal appeal =
        new Appeal(appeals.session(sessionId), caller.personId(), words, clock.instant());
    appeals.add(appeal);
    return appeal.getId();
  }

  /** The caller's appeals about a session, the newest first. */
  @SignedIn
  public List<Appeal> mine(long sessionId) {
    enrolled.requireCaller(sessions.facts(sessionId));
    return appeals.listOf(sessionId, caller.personId());
  }

  /** The people who wait for an answer. */
  @Internal
  public Set<Long> waiting(long courseId) {
    return appeals.listPeopleWaiting(courseId);
  }

  /** A course's appeals that wait, or those that were answered. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<AppealRow> list(long courseId, boolean waiting, int first, int size) {
    caller.requireCourseStaff(courseId);
    Function<AbsenceCase, CaseSubject> subjects = cases.subjects(courseId);
    return appeals.list(courseId, waiting, first, size).stream()
        .map(
            appeal ->
                new AppealRow(
                    appeal.getId(),
                    subjects.apply(appeal),
                    appeal.getText(),
                    appeal.getAskedAt(),
                    appeal.getAnswer(),
                    appeal.getGranted()))
        .toList();
  }

  /** How many appeals of a course wait, or were answered. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId, boolean waiting) {
    caller.requireCourseStaff(courseId);
    return appeals.count(courseId, waiting);
  }

  /**
   * Answers an appeal, and writes to who asked.
   *
   * @param granted whether the session counts as attended from now on
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void answer(long appealId, boolean granted, String answer) {
    Appeal appeal =
        appeals.find(appealId).orElseThrow(() -> new NotFoundException("appeal " + appealId));
    SessionFacts session = sessions.factsForStaff(appeal.sessionId());
    if (appeal.getAnsweredAt() != null) {
      throw new InvalidInputException("attendance.appeal.answeredAlready");
    }
    String words = CaseReader.words(answer, LONGEST_ANSWER, "attendance.excuse.answerNeeded");
    if (granted) {
      attendance.override(
          session.id(), List.of(appeal.getPersonId()), AttendanceStatus.PRESENT, words);
    }
    appeal.answer(granted, words, caller.personId(), clock.instant());
    audit.record(
        new Change(
            "attendance.appeal.answer",
            "Appeal",
            String.valueOf(appealId),
            null,
            granted ? "granted" : "refused",
            words));
    letters.send(
        session,
        appeal.getPersonId(),
        granted ? "attendance.appeal.granted" : "attendance.appeal.refused",
        words,
        "attendance-appeal-" + appealId);
  }
}
