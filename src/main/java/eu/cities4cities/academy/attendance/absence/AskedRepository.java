package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queries over what people ask about a session and staff decides: appeals and excuses.
 *
 * @param <T> an entity with a session, a person and the time when it was asked
 */
abstract class AskedRepository<T> {
  @PersistenceContext protected EntityManager em;

  private final Class<T> type;
  private final String waits;

  /**
   * Queries over that entity.
   *
   * @param waits when one of them, named {@code a}, waits for a decision, in JPQL
   */
  AskedRepository(Class<T> type, String waits) {
    this.type = type;
    this.waits = waits;
  }

  CourseSession session(long id) {
    return em.getReference(CourseSession.class, id);
  }

  void add(T added) {
    em.persist(added);
    em.flush();
  }

  Optional<T> find(long id) {
    return Optional.ofNullable(em.find(type, id));
  }

  /** A person's about a session, the newest first. */
  List<T> listOf(long sessionId, long personId) {
    return em.createQuery(
            "SELECT a FROM "
                + type.getSimpleName()
                + " a WHERE a.session.id = :session AND a.personId = :person ORDER BY a.id DESC",
            type)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A course's: those that wait, or those that were decided, each by its age. */
  List<T> list(long courseId, boolean waiting, int first, int size) {
    return ofCourse("a", "JOIN FETCH", courseId, waiting, " ORDER BY a.askedAt, a.id", type)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  Set<Long> listPeopleWaiting(long courseId) {
    return new HashSet<>(
        ofCourse("a.personId", "JOIN", courseId, true, "", Long.class).getResultList());
  }

  long count(long courseId, boolean waiting) {
    return ofCourse("COUNT(a)", "JOIN", courseId, waiting, "", Long.class).getSingleResult();
  }

  /** Of people who are still there. */
  private <R> TypedQuery<R> ofCourse(
      String what, String join, long courseId, boolean waiting, String order, Class<R> result) {
    return em.createQuery(
            "SELECT "
                + what
                + " FROM "
                + type.getSimpleName()
                + " a "
                + join
                + " a.session s WHERE s.course.id = :course AND a.personId IS NOT NULL AND "
                + (waiting ? "" : "NOT ")
                + "("
                + waits
                + ")"
                + order,
            result)
        .setParameter("course", courseId);
  }
}
