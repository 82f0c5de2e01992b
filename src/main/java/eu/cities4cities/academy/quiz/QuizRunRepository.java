package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Extra time, pauses and the attempts that they reach, many at once by one statement each. */
@ApplicationScoped
class QuizRunRepository {
  private static final InstantConverter INSTANTS = new InstantConverter();

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  /** Writes what has changed, before a statement that has to come after it. */
  void write() {
    em.flush();
  }

  Optional<ExtraTime> find(long id) {
    return Optional.ofNullable(em.find(ExtraTime.class, id));
  }

  /** What a quiz gives on top, the newest first, taken back or not. */
  List<ExtraTime> list(long quizId) {
    return em.createQuery(
            "SELECT e FROM ExtraTime e WHERE e.quizId = :quiz ORDER BY e.givenAt DESC, e.id DESC",
            ExtraTime.class)
        .setParameter("quiz", quizId)
        .getResultList();
  }

  /** What a quiz gives on top and nobody has taken back. */
  List<ExtraTime> listStanding(long quizId) {
    return em.createQuery(
            "SELECT e FROM ExtraTime e WHERE e.quizId = :quiz AND e.withdrawnAt IS NULL",
            ExtraTime.class)
        .setParameter("quiz", quizId)
        .getResultList();
  }

  /** The pauses of a quiz, the newest first. */
  List<QuizPause> listPauses(long quizId) {
    return em.createQuery(
            "SELECT p FROM QuizPause p WHERE p.quizId = :quiz ORDER BY p.startedAt DESC, p.id DESC",
            QuizPause.class)
        .setParameter("quiz", quizId)
        .getResultList();
  }

  /** The attempts at a quiz that nobody has scored, of these people (null: of everybody). */
  List<QuizAttempt> listUnscored(long quizId, Collection<Long> people) {
    if (people != null && people.isEmpty()) {
      return List.of();
    }
    var query =
        em.createQuery(
                "SELECT a FROM QuizAttempt a WHERE a.quiz.id = :quiz AND a.status = :open"
                    + (people == null ? "" : " AND a.personId IN :people")
                    + " ORDER BY a.startedAt, a.id",
                QuizAttempt.class)
            .setParameter("quiz", quizId)
            .setParameter("open", AttemptStatus.OPEN);
    return (people == null ? query : query.setParameter("people", people)).getResultList();
  }

  /** A part of the attempts that nobody has scored, the earliest first. */
  List<QuizAttempt> listUnscored(long quizId, int first, int size) {
    return em.createQuery(
            "SELECT a FROM QuizAttempt a WHERE a.quiz.id = :quiz AND a.status = :open"
                + " ORDER BY a.startedAt, a.id",
            QuizAttempt.class)
        .setParameter("quiz", quizId)
        .setParameter("open", AttemptStatus.OPEN)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many questions have been answered in each of these attempts: its number and how many. */
  List<Object[]> countAnswered(Collection<Long> attempts) {
    if (attempts.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT w.attemptId, COUNT(DISTINCT w.questionId) FROM AttemptAnswer w"
                + " WHERE w.attemptId IN :attempts GROUP BY w.attemptId",
            Object[].class)
        .setParameter("attempts", attempts)
        .getResultList();
  }

  /** How many attempts are being answered, are being collected and have been scored. */
  Object[] count(long quizId, Instant now) {
    return (Object[])
        em.createNativeQuery(
                """
                SELECT COALESCE(SUM(status = 'OPEN' AND (paused_at IS NOT NULL OR deadline > ?2)), 0),
                       COALESCE(SUM(status = 'OPEN' AND paused_at IS NULL AND deadline <= ?2), 0),
                       COALESCE(SUM(status <> 'OPEN'), 0)
                FROM quiz_attempt WHERE quiz_id = ?1""")
            .setParameter(1, quizId)
            .setParameter(2, INSTANTS.convertToDatabaseColumn(now))
            .getSingleResult();
  }

  /** Gives the attempts that nobody has scored so many minutes more; null people are everybody. */
  int extend(long quizId, Collection<Long> people, int minutes) {
    return change(
        """
        UPDATE quiz_attempt SET deadline = deadline + INTERVAL ?2 MINUTE,
          collected_at = deadline + INTERVAL grace_seconds SECOND,
          extra_minutes = extra_minutes + ?2
        WHERE quiz_id = ?1 AND status = 'OPEN'""",
        quizId,
        people,
        query -> query.setParameter(2, minutes));
  }

  /** Takes minutes back from those who got them; nobody's time ends before now by that. */
  int shorten(long quizId, Collection<Long> people, int minutes, Instant now) {
    return change(
        """
        UPDATE quiz_attempt SET
          deadline = GREATEST(deadline - INTERVAL ?2 MINUTE,
            LEAST(deadline, COALESCE(paused_at, ?3))),
          collected_at = deadline + INTERVAL grace_seconds SECOND,
          extra_minutes = extra_minutes - ?2
        WHERE quiz_id = ?1 AND status = 'OPEN' AND extra_minutes >= ?2""",
        quizId,
        people,
        query ->
            query.setParameter(2, minutes).setParameter(3, INSTANTS.convertToDatabaseColumn(now)));
  }

  /** Stops the clocks of the attempts that are being answered; says how many. */
  int pause(long quizId, Instant now) {
    return em.createNativeQuery(
            "UPDATE quiz_attempt SET paused_at = ?2"
                + " WHERE quiz_id = ?1 AND status = 'OPEN' AND deadline > ?2")
        .setParameter(1, quizId)
        .setParameter(2, INSTANTS.convertToDatabaseColumn(now))
        .executeUpdate();
  }

  /** Lets the clocks that stand still run again, with what was left; says how many. */
  int resume(long quizId, Instant now) {
    return em.createNativeQuery(
            """
            UPDATE quiz_attempt SET
              deadline = deadline + INTERVAL TIMESTAMPDIFF(MICROSECOND, paused_at, ?2) MICROSECOND,
              collected_at = deadline + INTERVAL grace_seconds SECOND,
              paused_at = NULL
            WHERE quiz_id = ?1 AND status = 'OPEN' AND paused_at IS NOT NULL""")
        .setParameter(1, quizId)
        .setParameter(2, INSTANTS.convertToDatabaseColumn(now))
        .executeUpdate();
  }

  private interface Binding {
    Query to(Query query);
  }

  /** MariaDB sets columns from left to right, so that what comes later sees the new deadline. */
  private int change(String sql, long quizId, Collection<Long> people, Binding binding) {
    if (people == null) {
      return binding.to(em.createNativeQuery(sql).setParameter(1, quizId)).executeUpdate();
    }
    int changed = 0;
    for (Long person : people) {
      changed +=
          binding
              .to(
                  em.createNativeQuery(sql + " AND person_id = ?4")
                      .setParameter(1, quizId)
                      .setParameter(4, person))
              .executeUpdate();
    }
    return changed;
  }
}
