package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes a missed session up: whoever was excused watches its recording and answers three questions
 * about it, all of them right.
 */
@Service
public class MakeUpService {
  private static final int TRIES_A_DAY = 3;

  @Inject private MakeUpRepository questions;
  @Inject private AttendanceService attendance;
  @Inject private EvidenceLedger ledger;
  @Inject private SessionService sessions;
  @Inject private EnrolledPeople enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A question as its reader sees it. */
  public record Shown(int place, String text, List<String> answers) {}

  /** The questions that the caller may answer about a session; empty where there is nothing to. */
  @SignedIn
  public List<Shown> open(long sessionId) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    List<MakeUpQuestion> all = questions.list(sessionId);
    if (all.size() < MakeUpQuestion.NEEDED || !mayMakeUp(session)) {
      return List.of();
    }
    return all.stream()
        .map(
            question ->
                new Shown(
                    question.place(),
                    question.text().in(caller.language()),
                    question.answers(caller.language(), caller.personId(), sessionId)))
        .toList();
  }

  /**
   * Answers the questions; with all of them right the session is made up.
   *
   * @param answers the place of the chosen answer by the place of its question
   * @return how many were right
   */
  @SignedIn
  public int answer(long sessionId, Map<Integer, Integer> answers) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    if (!mayMakeUp(session)) {
      throw new InvalidInputException("attendance.makeUp.notNow");
    }
    List<MakeUpQuestion> all = questions.list(sessionId);
    if (all.size() < MakeUpQuestion.NEEDED || !answers.keySet().containsAll(places(all))) {
      throw new InvalidInputException("attendance.makeUp.answerAll");
    }
    Instant now = clock.instant();
    if (questions.countTries(sessionId, caller.personId(), now.minus(Duration.ofDays(1)))
        >= TRIES_A_DAY) {
      throw new InvalidInputException("attendance.makeUp.tomorrow", TRIES_A_DAY);
    }
    int right =
        (int)
            all.stream()
                .filter(
                    question ->
                        question.isRight(
                            answers.get(question.place()), caller.personId(), sessionId))
                .count();
    questions.addTry(sessionId, caller.personId(), right, now);
    if (right == all.size()) {
      ledger.add(NewEvidence.madeUp(sessionId, caller.personId(), now));
    }
    return right;
  }

  /** The questions about a session, for its staff. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<MakeUpQuestion> list(long sessionId) {
    sessions.factsForStaff(sessionId);
    return questions.list(sessionId);
  }

  /** Sets the three questions about a session's recording. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void save(long sessionId, List<MakeUpQuestion> three) {
    sessions.factsForStaff(sessionId);
    if (three.size() != MakeUpQuestion.NEEDED || !three.stream().allMatch(MakeUpQuestion::whole)) {
      throw new InvalidInputException("attendance.makeUp.three");
    }
    questions.replace(sessionId, three);
    audit.record(
        new Change(
            "attendance.makeUp.save",
            "CourseSession",
            String.valueOf(sessionId),
            null,
            three.size() + " questions",
            null));
  }

  /** Whether the caller missed time of a session for a reason, and it is over. */
  private boolean mayMakeUp(SessionFacts session) {
    AttendanceDecision decision = attendance.mine(List.of(session)).get(session.id());
    return decision != null
        && session.overAt(clock.instant())
        && !decision.excused().madeUp()
        && decision.excused().seconds() > 0;
  }

  private static List<Integer> places(List<MakeUpQuestion> all) {
    return all.stream().map(MakeUpQuestion::place).toList();
  }
}
