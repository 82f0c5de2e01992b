package eu.cities4cities.academy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The queries over files of attempts. */
@ApplicationScoped
class AttemptFileRepository {
  @PersistenceContext private EntityManager em;

  /** Adds it at once, or with the transaction that is under way. */
  @Transactional
  void add(AttemptFile file) {
    em.persist(file);
  }

  /** The ids of the files brought for a question of an attempt. */
  List<Long> list(long attemptId, long question) {
    return em.createQuery(
            "SELECT f.fileId FROM AttemptFile f WHERE f.attemptId = :attempt"
                + " AND f.questionId = :question",
            Long.class)
        .setParameter("attempt", attemptId)
        .setParameter("question", question)
        .getResultList();
  }

  /** The courses in whose attempts the file stands. */
  List<Long> coursesOf(long fileId) {
    return em.createQuery(
            "SELECT a.quiz.courseId FROM QuizAttempt a WHERE a.id IN"
                + " (SELECT f.attemptId FROM AttemptFile f WHERE f.fileId = :file)",
            Long.class)
        .setParameter("file", fileId)
        .getResultList();
  }

  /** Whether whoever grades the answer that names the file must not see whose it is. */
  boolean isGradedBlind(long fileId) {
    return !em.createQuery(
            "SELECT f.fileId FROM AttemptFile f, QuizAttempt a, GradingPolicy p"
                + " WHERE f.fileId = :file AND a.id = f.attemptId AND p.quizId = a.quiz.id"
                + " AND p.blind = TRUE",
            Long.class)
        .setParameter("file", fileId)
        .getResultList()
        .isEmpty();
  }

  Set<Long> inUse(Collection<Long> among) {
    return new HashSet<>(
        em.createQuery("SELECT f.fileId FROM AttemptFile f WHERE f.fileId IN :among", Long.class)
            .setParameter("among", among)
            .getResultList());
  }
}
