package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.AnswerKey;
import eu.cities4cities.academy.quiz.TakenAttempt;
import eu.cities4cities.academy.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The queries over hand-graded answers and what their graders gave. */
@ApplicationScoped
class GradingRepository {
  private static final String ROWS =
      "SELECT a.public_id, v.question_id, a.person_id, v.text_uk, v.text_en, a.submitted_at,"
          + " COALESCE(g.grades, 0), COALESCE(g.mine, 0), m.got ";

  /** Each hand-graded answer that counts and is not empty, with what was given for it. */
  private static final String ANSWERS =
      """
       FROM attempt_answer w
       JOIN quiz_attempt a ON a.id = w.attempt_id
       JOIN question_version v ON v.id = %s
       LEFT JOIN hand_mark m ON m.attempt_id = w.attempt_id AND m.question_id = w.question_id
         AND m.writer = w.writer AND m.sequence = w.sequence
       LEFT JOIN (SELECT attempt_id, question_id, writer, sequence, COUNT(*) grades,
           MAX(grader_id = ?2) mine
         FROM hand_grade GROUP BY attempt_id, question_id, writer, sequence) g
         ON g.attempt_id = w.attempt_id AND g.question_id = w.question_id
         AND g.writer = w.writer AND g.sequence = w.sequence
       WHERE a.quiz_id = ?1 AND a.got IS NOT NULL AND v.kind IN ('ESSAY', 'FILE_UPLOAD')
       AND w.answer <> '[]' AND %s
       AND NOT EXISTS (SELECT 1 FROM attempt_answer l WHERE l.attempt_id = w.attempt_id
         AND l.question_id = w.question_id AND %s
         AND (l.writer > w.writer OR l.writer = w.writer AND l.sequence > w.sequence))"""
          .formatted(asked(), counts("w"), counts("l"));

  @PersistenceContext private EntityManager em;

  /** The version that the plan names for the question: its items are "question:version:…". */
  private static String asked() {
    return "CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(SUBSTRING_INDEX(CONCAT(',', a.plan),"
        + " CONCAT(',', w.question_id, ':'), -1), ':', 1), ',', 1) AS UNSIGNED)";
  }

  /** Whether an answer takes part in the score unless a later one to its question does. */
  private static String counts(String answer) {
    return """
        (%1$s.standing IN ('IN_TIME', 'IN_GRACE') OR %1$s.standing = 'AFTER_CLOSE'
           AND EXISTS (SELECT 1 FROM answer_admission d WHERE d.attempt_id = %1$s.attempt_id
             AND d.question_id = %1$s.question_id AND d.writer = %1$s.writer
             AND d.sequence = %1$s.sequence))"""
        .formatted(answer);
  }

  Optional<GradingPolicy> findPolicy(long quizId) {
    return Optional.ofNullable(em.find(GradingPolicy.class, quizId));
  }

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /** Whether anybody has graded anything in that quiz. */
  boolean isBegun(long quizId) {
    return !em.createQuery(
            "SELECT g.id FROM HandGrade g, QuizAttempt a WHERE a.id = g.attemptId"
                + " AND a.quiz.id = :quiz",
            Long.class)
        .setParameter("quiz", quizId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** What was given for an answer, in the order of the graders. */
  List<HandGrade> grades(long attemptId, AnswerKey answer) {
    return em.createQuery(
            "SELECT g FROM HandGrade g WHERE g.attemptId = :attempt AND g.questionId = :question"
                + " AND g.writer = :writer AND g.sequence = :sequence ORDER BY g.place",
            HandGrade.class)
        .setParameter("attempt", attemptId)
        .setParameter("question", answer.question())
        .setParameter("writer", answer.writer())
        .setParameter("sequence", answer.sequence())
        .getResultList();
  }

  List<WaitingAnswer> list(
      long quizId, long grader, GradingQueue queue, GradingRule rule, int first, int size) {
    return rows(
        query(
                ROWS + ANSWERS + where(queue) + " ORDER BY " + place(rule, "a", "w.question_id"),
                quizId,
                grader)
            .setFirstResult(first)
            .setMaxResults(size));
  }

  /** The answer after that one among those that wait for the grader; after the last, the first. */
  Optional<WaitingAnswer> after(
      TakenAttempt attempt, long question, long grader, GradingRule rule) {
    String here = "(SELECT " + place(rule, "c", "?4") + " FROM quiz_attempt c WHERE c.id = ?3)";
    String there = place(rule, "a", "w.question_id");
    return rows(
            query(
                    ROWS
                        + ANSWERS
                        + where(GradingQueue.MINE)
                        + " AND NOT (a.id = ?3 AND w.question_id = ?4)"
                        + " ORDER BY (%s) > %s DESC, ".formatted(there, here)
                        + there,
                    attempt.quizId(),
                    grader)
                .setParameter(3, attempt.id())
                .setParameter(4, question)
                .setMaxResults(1))
        .stream()
        .findFirst();
  }

  /** Where names are hidden, the order must not tell who handed in first. */
  private static String place(GradingRule rule, String attempt, String question) {
    return "%1$s.%2$s, %1$s.id, %3$s"
        .formatted(attempt, rule.blind() ? "seed" : "submitted_at", question);
  }

  int count(long quizId, long grader, GradingQueue queue) {
    return ((Number)
            query("SELECT COUNT(*) " + ANSWERS + where(queue), quizId, grader).getSingleResult())
        .intValue();
  }

  @SuppressWarnings("unchecked")
  private static List<WaitingAnswer> rows(Query query) {
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(GradingRepository::row).toList();
  }

  private Query query(String sql, long quizId, long grader) {
    return em.createNativeQuery(sql).setParameter(1, quizId).setParameter(2, grader);
  }

  private static String where(GradingQueue queue) {
    return switch (queue) {
      case MINE -> " AND m.got IS NULL AND COALESCE(g.mine, 0) = 0 AND a.person_id <> ?2";
      case WAITING -> " AND m.got IS NULL";
      case DECIDED -> " AND m.got IS NOT NULL";
    };
  }

  private static WaitingAnswer row(Object[] row) {
    Object at = row[5];
    LocalDateTime submitted =
        at instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) at;
    return new WaitingAnswer(
        (String) row[0],
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        (String) row[3],
        (String) row[4],
        new InstantConverter().convertToEntityAttribute(submitted),
        ((Number) row[6]).intValue(),
        ((Number) row[7]).intValue() > 0,
        row[8] == null ? null : ((Number) row[8]).longValue());
  }
}
