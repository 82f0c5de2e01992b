package eu.cities4cities.academy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over quizzes, questions and their versions. */
@ApplicationScoped
class QuizRepository {
  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  Optional<Quiz> find(long id) {
    return Optional.ofNullable(em.find(Quiz.class, id));
  }

  Optional<Question> findQuestion(long id) {
    return Optional.ofNullable(em.find(Question.class, id));
  }

  List<Quiz> listOf(long courseId) {
    return em.createQuery(
            "SELECT q FROM Quiz q WHERE q.courseId = :course ORDER BY q.opensAt, q.id", Quiz.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** Whether a course has a quiz that counts, published or not yet. */
  boolean hasCounting(long courseId) {
    return !em.createQuery(
            "SELECT q.id FROM Quiz q WHERE q.courseId = :course AND q.counts = TRUE", Long.class)
        .setParameter("course", courseId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The questions that new attempts are asked, in order. */
  List<Question> listQuestions(long quizId) {
    return em.createQuery(
            "SELECT q FROM Question q WHERE q.quiz.id = :quiz AND q.retired = FALSE"
                + " ORDER BY q.position, q.id",
            Question.class)
        .setParameter("quiz", quizId)
        .getResultList();
  }

  List<QuestionVersion> listVersions(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT v FROM QuestionVersion v WHERE v.id IN :ids", QuestionVersion.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  int lastNumber(long questionId) {
    return em.createQuery(
            "SELECT COALESCE(MAX(v.number), 0) FROM QuestionVersion v"
                + " WHERE v.question.id = :question",
            Integer.class)
        .setParameter("question", questionId)
        .getSingleResult();
  }

  /** What a faultless attempt gets at each published quiz of a course that counts, in points. */
  Map<Long, Long> points(long courseId) {
    Map<Long, Long> points = new HashMap<>();
    em.createQuery(
            "SELECT q.quiz.id, SUM(v.points) FROM Question q, QuestionVersion v"
                + " WHERE v.id = q.currentVersion AND q.retired = FALSE"
                + " AND q.quiz.courseId = :course AND q.quiz.counts = TRUE"
                + " AND q.quiz.published = TRUE GROUP BY q.quiz.id",
            Object[].class)
        .setParameter("course", courseId)
        .getResultStream()
        .forEach(row -> points.put((Long) row[0], ((Number) row[1]).longValue()));
    return points;
  }
}
