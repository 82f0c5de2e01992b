package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over who is on a course. */
@ApplicationScoped
class RosterRepository {
  private static final String ROW =
      "SELECT NEW eu.cities4cities.academy.course.RosterRow(e.id, p.id, p.email, p.surname,"
          + " p.givenName, p.patronymic, p.latinName, p.language, c.id, c.nameUk, c.nameEn,"
          + " c.regionCode)";

  private static final String SEATS =
      " FROM Enrollment e JOIN e.person p LEFT JOIN e.community c"
          + " WHERE e.course.id = :course AND p.erasedAt IS NULL";

  private static final String ROWS = ROW + SEATS + " AND e.leftAt IS NULL";

  private static final String READERS =
      "SELECT NEW eu.cities4cities.academy.course.CourseReader(p.id, p.email, p.language,"
          + " p.zone, c.regionCode)"
          + " FROM Enrollment e JOIN e.person p LEFT JOIN e.community c"
          + " WHERE e.course.id = :course AND e.leftAt IS NULL AND p.erasedAt IS NULL";

  @PersistenceContext private EntityManager em;

  List<RosterRow> list(long courseId) {
    return query(ROWS + " ORDER BY p.sortName, p.id", courseId).getResultList();
  }

  /** Everybody who has a seat or had one. */
  List<SeatRow> listSeats(long courseId) {
    return em.createQuery(ROW + ", e.leftAt" + SEATS + " ORDER BY p.sortName, p.id", Object[].class)
        .setParameter("course", courseId)
        .getResultStream()
        .map(row -> new SeatRow((RosterRow) row[0], (Instant) row[1]))
        .toList();
  }

  Optional<RosterRow> find(long courseId, long personId) {
    return query(ROWS + " AND p.id = :person", courseId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** The same of a person who has a seat or had one. */
  Optional<RosterRow> findSeat(long courseId, long personId) {
    return query(ROW + SEATS + " AND p.id = :person", courseId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** Everybody who takes part, as letters need them. */
  List<CourseReader> listReaders(long courseId) {
    return em.createQuery(READERS + " ORDER BY p.id", CourseReader.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** Those of these people who take part, as letters need them. */
  List<CourseReader> listReaders(long courseId, Collection<Long> people) {
    return em.createQuery(READERS + " AND p.id IN :people ORDER BY p.id", CourseReader.class)
        .setParameter("course", courseId)
        .setParameter("people", people)
        .getResultList();
  }

  List<Long> listCourses(long personId) {
    return em.createQuery(
            "SELECT e.course.id FROM Enrollment e"
                + " WHERE e.person.id = :person AND e.leftAt IS NULL",
            Long.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The people whose award was approved by hand. */
  Set<Long> listApproved(long courseId) {
    return new HashSet<>(
        em.createQuery(
                "SELECT e.person.id FROM Enrollment e"
                    + " WHERE e.course.id = :course AND e.awardApprovedAt IS NOT NULL",
                Long.class)
            .setParameter("course", courseId)
            .getResultList());
  }

  boolean isApproved(long courseId, long personId) {
    return !em.createQuery(
            "SELECT e.id FROM Enrollment e WHERE e.course.id = :course"
                + " AND e.person.id = :person AND e.awardApprovedAt IS NOT NULL",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultList()
        .isEmpty();
  }

  private TypedQuery<RosterRow> query(String jpql, long courseId) {
    return em.createQuery(jpql, RosterRow.class).setParameter("course", courseId);
  }
}
