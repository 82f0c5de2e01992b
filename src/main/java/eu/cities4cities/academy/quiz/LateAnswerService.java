package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers that arrived after the close: staff see them, and may let one count. */
@Service
public class LateAnswerService {
  @Inject private QuizRepository quizzes;
  @Inject private QuizAttemptRepository attempts;
  @Inject private AttemptRecords records;
  @Inject private QuestionVersions versions;
  @Inject private PersonService people;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * A part of the answers to a quiz that arrived after the close and that nobody has admitted;
   * those of the latest attempt first.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<LateAnswer> list(long quizId, int first, int size) {
    requireStaff(quizId);
    Map<AttemptAnswer, QuizAttempt> found = attempts.listLate(quizId, first, size);
    Map<Long, String> names =
        people.names(found.values().stream().map(QuizAttempt::getPersonId).distinct().toList());
    List<LateAnswer> late = new ArrayList<>();
    found.forEach(
        (answer, attempt) -> {
          AnswerEntry entry = answer.entry();
          AnswerKey key = entry.key();
          late.add(
              new LateAnswer(
                  attempt.getPublicId(),
                  attempt.getNumber(),
                  names.getOrDefault(attempt.getPersonId(), "–"),
                  versions.get(attempt.plan().versionOf(key.question())),
                  entry.answer(),
                  key.question(),
                  key.writer(),
                  key.sequence(),
                  entry.givenAt(),
                  entry.receivedAt()));
        });
    return late;
  }

  /** How many answers {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int count(long quizId) {
    requireStaff(quizId);
    return attempts.countLate(quizId);
  }

  private void requireStaff(long quizId) {
    Quiz quiz = quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
  }

  /** Lets an answer count that arrived after the close, and scores its attempt anew. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void admit(String publicId, AnswerKey key, String reason) {
    QuizAttempt attempt =
        attempts.lock(publicId).orElseThrow(() -> new NotFoundException("attempt"));
    caller.requireCourseStaff(attempt.getQuiz().getCourseId());
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException("quiz.refused.noReason");
    }
    AnswerLog before = attempts.log(attempt.id());
    if (before.afterClose().stream().noneMatch(entry -> entry.key().equals(key))) {
      throw new NotFoundException("late answer");
    }
    attempts.add(
        new AnswerAdmission(
            attempt.id(),
            key,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            caller.personId(),
            reason.strip()));
    // An attempt that waits for its score will count the answer by itself.
    if (attempt.score() != null) {
      RescoredAttempt rescored = records.admitted(publicId, reason.strip());
      audit.record(
          new AuditTrail.Change(
              "quiz.admit",
              "QuizAttempt",
              publicId,
              rescored.before().percent() + "%",
              rescored.after().percent() + "%",
              reason.strip()));
    }
  }
}
