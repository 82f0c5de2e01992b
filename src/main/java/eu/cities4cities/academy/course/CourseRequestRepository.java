package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over requests for a seat. */
@ApplicationScoped
class CourseRequestRepository {
  private static final String ORDER = " ORDER BY r.askedAt, r.id";

  @PersistenceContext private EntityManager em;

  void add(CourseRequest request) {
    em.persist(request);
    em.flush();
  }

  void remove(CourseRequest request) {
    em.remove(request);
    em.flush();
  }

  Optional<CourseRequest> find(long courseId, long personId) {
    return em.createQuery(
            "SELECT r FROM CourseRequest r"
                + " WHERE r.course.id = :course AND r.person.id = :person",
            CourseRequest.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** The requests with those ids that are of that course, the earliest first. */
  List<CourseRequest> list(long courseId, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT r FROM CourseRequest r JOIN FETCH r.person"
                    + " WHERE r.course.id = :course AND r.id IN :ids"
                    + ORDER,
                CourseRequest.class)
            .setParameter("course", courseId)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Everybody on the waiting list, in its order. */
  List<CourseRequest> listWaiting(long courseId) {
    return em.createQuery(
            "SELECT r FROM CourseRequest r JOIN FETCH r.person p"
                + " WHERE r.course.id = :course AND r.status = :waiting AND p.erasedAt IS NULL"
                + ORDER,
            CourseRequest.class)
        .setParameter("course", courseId)
        .setParameter("waiting", SeatRequestStatus.WAITING)
        .getResultList();
  }

  long count(long courseId, SeatRequestStatus status) {
    return em.createQuery(
            "SELECT COUNT(r) FROM CourseRequest r"
                + " WHERE r.course.id = :course AND r.status = :status",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("status", status)
        .getSingleResult();
  }

  /** How many requests of a course there are of each status. */
  Map<SeatRequestStatus, Long> count(long courseId) {
    Map<SeatRequestStatus, Long> counts = new EnumMap<>(SeatRequestStatus.class);
    em.createQuery(
            "SELECT r.status, COUNT(r) FROM CourseRequest r"
                + " WHERE r.course.id = :course GROUP BY r.status",
            Object[].class)
        .setParameter("course", courseId)
        .getResultList()
        .forEach(row -> counts.put((SeatRequestStatus) row[0], (Long) row[1]));
    return counts;
  }

  /** The place on the waiting list, from 1. */
  long placeOf(CourseRequest request) {
    return em.createQuery(
            """
            SELECT COUNT(r) FROM CourseRequest r
            WHERE r.course = :course AND r.status = :waiting AND (r.askedAt < :asked
             OR (r.askedAt = :asked AND r.id <= :id))""",
            Long.class)
        .setParameter("course", request.getCourse())
        .setParameter("waiting", SeatRequestStatus.WAITING)
        .setParameter("asked", request.getAskedAt())
        .setParameter("id", request.getId())
        .getSingleResult();
  }

  /** One page of the requests of that status, the earliest first. */
  List<RequestRow> listRows(long courseId, SeatRequestStatus status, int first, int size) {
    return em.createQuery(
            """
            SELECT NEW eu.cities4cities.academy.course.RequestRow(r.id, p.id, p.surname,
              p.givenName, p.patronymic, p.email, c.nameUk, c.nameEn, r.askedAt, r.note, r.answer)
            FROM CourseRequest r JOIN r.person p LEFT JOIN p.community c
            WHERE r.course.id = :course AND r.status = :status AND p.erasedAt IS NULL
            """
                + ORDER,
            RequestRow.class)
        .setParameter("course", courseId)
        .setParameter("status", status)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** The person's requests that are still open, with their courses. */
  List<CourseRequest> listOf(long personId) {
    return em.createQuery(
            "SELECT r FROM CourseRequest r JOIN FETCH r.course c WHERE r.person.id = :person"
                + " AND r.status <> :declined"
                + ORDER,
            CourseRequest.class)
        .setParameter("person", personId)
        .setParameter("declined", SeatRequestStatus.DECLINED)
        .getResultList();
  }
}
