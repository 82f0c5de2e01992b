package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over appeals. */
@ApplicationScoped
class AppealRepository {
  /** Those that wait, or those that were answered, of people who are still there. */
  private static final String OF_COURSE =
      """
      WHERE s.course.id = :course AND a.personId IS NOT NULL
        AND ((:waiting = TRUE AND a.answeredAt IS NULL)
          OR (:waiting = FALSE AND a.answeredAt IS NOT NULL))""";

  @PersistenceContext private EntityManager em;

  CourseSession session(long id) {
    return em.getReference(CourseSession.class, id);
  }

  void add(Appeal added) {
    em.persist(added);
    em.flush();
  }

  Optional<Appeal> find(long id) {
    return Optional.ofNullable(em.find(Appeal.class, id));
  }

  /** A person's appeals about a session, the newest first. */
  List<Appeal> listOf(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT a FROM Appeal a WHERE a.session.id = :session AND a.personId = :person
            ORDER BY a.id DESC""",
            Appeal.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A course's appeals: those that wait, or those that were answered. */
  List<Appeal> list(long courseId, boolean waiting, int first, int size) {
    return em.createQuery(
            "SELECT a FROM Appeal a JOIN FETCH a.session s "
                + OF_COURSE
                + " ORDER BY a.askedAt, a.id",
            Appeal.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  Set<Long> listPeopleWaiting(long courseId) {
    return new HashSet<>(
        em.createQuery("SELECT a.personId FROM Appeal a JOIN a.session s " + OF_COURSE, Long.class)
            .setParameter("course", courseId)
            .setParameter("waiting", true)
            .getResultList());
  }

  long count(long courseId, boolean waiting) {
    return em.createQuery("SELECT COUNT(a) FROM Appeal a JOIN a.session s " + OF_COURSE, Long.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .getSingleResult();
  }
}
