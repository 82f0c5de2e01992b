package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.session.MaterialService;
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
  @Inject private MaterialService materials;
  @Inject private EnrolledPeople enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** How far the caller is with making a session up. */
  @SignedIn
  public MakeUp mine(long sessionId) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    List<MakeUpQuestion> all = questions.list(sessionId);
    MakeUp.Step step = step(session, all);
    if (step != MakeUp.Step.ANSWER) {
      return MakeUp.at(step);
    }
    return new MakeUp(
        step,
        all.stream()
            .map(
                question ->
                    new MakeUp.Question(
                        question.place(),
                        question.text().in(caller.language()),
                        question.answers(caller.language(), caller.personId(), sessionId)))
            .toList());
  }

  /** Notes that the caller opens the recording; from then on its questions may be answered. */
  @SignedIn
  public void watch(long sessionId) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    MakeUp.Step step = step(session, questions.list(sessionId));
    if (step == MakeUp.Step.WATCH) {
      questions.addOpening(sessionId, caller.personId(), clock.instant());
    } else if (step != MakeUp.Step.ANSWER) {
      throw refusal(step);
    }
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
    List<MakeUpQuestion> all = questions.list(sessionId);
    MakeUp.Step step = step(session, all);
    if (step != MakeUp.Step.ANSWER) {
      throw refusal(step);
    }
    if (!answers.keySet().containsAll(places(all))) {
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

  private MakeUp.Step step(SessionFacts session, List<MakeUpQuestion> all) {
    if (!mayMakeUp(session)) {
      return MakeUp.Step.NOTHING;
    }
    if (!materials.mine(session.id()).watchable()) {
      return MakeUp.Step.NO_RECORDING;
    }
    if (all.size() < MakeUpQuestion.NEEDED) {
      return MakeUp.Step.NO_QUESTIONS;
    }
    return questions.isOpened(session.id(), caller.personId())
        ? MakeUp.Step.ANSWER
        : MakeUp.Step.WATCH;
  }

  private static InvalidInputException refusal(MakeUp.Step step) {
    return new InvalidInputException("attendance.makeUp.not." + step.name());
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
