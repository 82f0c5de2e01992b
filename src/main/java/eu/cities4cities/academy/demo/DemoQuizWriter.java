package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.quiz.AnswerStanding;
import eu.cities4cities.academy.quiz.AttemptStatus;
import eu.cities4cities.academy.quiz.bank.Fingerprint;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Writes the quiz of a sample course and how people took it. */
@ApplicationScoped
class DemoQuizWriter {
  private static final int QUIZ_MINUTES = 30;
  private static final int QUIZ_ATTEMPTS = 2;
  private static final int GRACE_MINUTES = 15;

  @Inject private DemoRepository rows;
  @Inject private Secrets secrets;

  /** The quiz of a course, without questions yet; says its id. */
  long write(long courseId, DemoCourse course) {
    long id = rows.nextId("quiz");
    try (BulkInsert into =
        rows.into(
            "quiz",
            "id",
            "course_id",
            "title_uk",
            "title_en",
            "opens_at",
            "closes_at",
            "time_limit_minutes",
            "attempts_allowed",
            "pass_percent",
            "grace_minutes",
            "shuffle_questions",
            "shuffle_choices",
            "counts",
            "published",
            "version")) {
      into.add(
          id,
          courseId,
          "Підсумковий тест",
          "Final quiz",
          course.quizOpensAt(),
          course.quizClosesAt(),
          QUIZ_MINUTES,
          QUIZ_ATTEMPTS,
          DemoQuiz.PASS_PERCENT,
          GRACE_MINUTES,
          true,
          true,
          true,
          true,
          1);
    }
    return id;
  }

  /** The questions of a quiz, in one version each. */
  void writeQuestions(
      long courseId,
      long quizId,
      DemoQuiz quiz,
      List<Long> questions,
      List<Long> versions,
      Instant createdAt) {
    try (BulkInsert question =
        rows.into("question", "id", "course_id", "fingerprint", "retired", "current_version")) {
      for (int i = 0; i < questions.size(); i++) {
        String fingerprint = Fingerprint.of(quiz.questions().get(i));
        question.add(questions.get(i), courseId, fingerprint, false, versions.get(i));
      }
    }
    try (BulkInsert slot =
        rows.into("quiz_slot", "quiz_id", "position", "page", "question_id", "draws")) {
      for (int i = 0; i < questions.size(); i++) {
        slot.add(quizId, i + 1, 1, questions.get(i), 1);
      }
    }
    try (BulkInsert version =
        rows.into("question_version", "id", "question_id", "number", "content", "created_at")) {
      for (int i = 0; i < questions.size(); i++) {
        QuestionContent content = quiz.questions().get(i);
        version.add(versions.get(i), questions.get(i), 1, content.toJson(), createdAt);
      }
    }
  }

  /** Submitted attempts, one for each of those people. */
  void takeQuiz(
      DemoCourseWriter.Written course,
      List<DemoRepository.Enrollee> people,
      List<DemoQuiz.Attempt> attempts,
      Random random) {
    Instant opens = KyivTime.instant(course.course().quizOpensAt());
    long open =
        Duration.between(opens, KyivTime.instant(course.course().quizClosesAt())).toSeconds();
    List<Long> ids = rows.nextIds("quiz_attempt", people.size());
    String plan =
        LongStream.range(0, course.questions().size())
            .mapToObj(i -> course.questions().get((int) i) + ":" + course.versions().get((int) i))
            .collect(Collectors.joining(","));
    List<Instant> starts = new ArrayList<>();
    try (BulkInsert into =
        rows.into(
            "quiz_attempt",
            "id",
            "public_id",
            "quiz_id",
            "person_id",
            "number",
            "seed",
            "plan",
            "started_at",
            "deadline",
            "grace_seconds",
            "collected_at",
            "status",
            "writer",
            "submitted_at",
            "got",
            "total")) {
      for (int i = 0; i < people.size(); i++) {
        // Most people start soon after the opening.
        double when = random.nextDouble();
        Instant start = opens.plusSeconds((long) (when * when * when * (open - 3600)));
        starts.add(start);
        Instant deadline = start.plus(Duration.ofMinutes(QUIZ_MINUTES));
        into.add(
            ids.get(i),
            secrets.token(16),
            course.quiz(),
            people.get(i).personId(),
            1,
            random.nextLong(),
            plan,
            start,
            deadline,
            GRACE_MINUTES * 60,
            deadline.plus(Duration.ofMinutes(GRACE_MINUTES)),
            AttemptStatus.SUBMITTED,
            1,
            start.plusSeconds(420L + random.nextInt(1200)),
            attempts.get(i).score().got(),
            attempts.get(i).score().total());
      }
    }
    try (BulkInsert into =
        rows.into(
            "attempt_answer",
            "attempt_id",
            "question_id",
            "writer",
            "sequence",
            "answer",
            "given_at",
            "received_at",
            "standing")) {
      for (int i = 0; i < people.size(); i++) {
        for (int q = 0; q < course.questions().size(); q++) {
          Answer answer = attempts.get(i).answers().get(q);
          Instant given = starts.get(i).plusSeconds(25L + 30L * q);
          into.add(
              ids.get(i),
              course.questions().get(q),
              1,
              1,
              answer.written(),
              given,
              given.plusMillis(180),
              AnswerStanding.IN_TIME);
        }
      }
    }
  }
}
