package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over sessions and their pauses. */
@ApplicationScoped
class CourseSessionRepository {
  @PersistenceContext private EntityManager em;

  Optional<CourseSession> find(long id) {
    return Optional.ofNullable(em.find(CourseSession.class, id));
  }

  /** The session's row, held until the transaction ends, so that imports come one by one. */
  Optional<CourseSession> lock(long id) {
    return Optional.ofNullable(em.find(CourseSession.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A course's sessions in the order of time, their course with them. */
  List<CourseSession> listOfCourse(long courseId) {
    return em.createQuery(
            """
            SELECT s FROM CourseSession s JOIN FETCH s.course
            WHERE s.course.id = :course ORDER BY s.startsAt, s.id""",
            CourseSession.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** The course at that address, if it has sessions; drafts are for nobody. */
  Optional<Long> publishedCourse(String slug) {
    return em.createQuery(
            """
            SELECT DISTINCT s.course.id FROM CourseSession s
            WHERE s.course.slug = :slug AND s.course.status <> :draft""",
            Long.class)
        .setParameter("slug", slug)
        .setParameter("draft", CourseStatus.DRAFT)
        .getResultStream()
        .findFirst();
  }

  /** The sessions of some courses that begin within a span of Kyiv time. */
  List<CourseSession> listBetween(
      Collection<Long> courseIds, LocalDateTime from, LocalDateTime before) {
    if (courseIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            SELECT s FROM CourseSession s JOIN FETCH s.course
            WHERE s.course.id IN :courses AND s.startsAt >= :from AND s.startsAt < :before
            ORDER BY s.startsAt, s.id""",
            CourseSession.class)
        .setParameter("courses", courseIds)
        .setParameter("from", from)
        .setParameter("before", before)
        .getResultList();
  }

  /** The sessions of some courses that a span of Kyiv time has some of, in the order of time. */
  List<CourseSession> listDuring(
      Collection<Long> courseIds, LocalDateTime from, LocalDateTime before) {
    if (courseIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            SELECT s FROM CourseSession s JOIN FETCH s.course
            WHERE s.course.id IN :courses AND s.endsAt > :from AND s.startsAt < :before
            ORDER BY s.startsAt, s.id""",
            CourseSession.class)
        .setParameter("courses", courseIds)
        .setParameter("from", from)
        .setParameter("before", before)
        .getResultList();
  }

  List<CourseSession> listByIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                SELECT s FROM CourseSession s JOIN FETCH s.course
                WHERE s.id IN :ids ORDER BY s.startsAt, s.id""",
                CourseSession.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  List<SessionPause> listPauses(Collection<Long> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT p FROM SessionPause p WHERE p.session.id IN :sessions ORDER BY p.beganAt",
            SessionPause.class)
        .setParameter("sessions", sessionIds)
        .getResultList();
  }

  Course course(long id) {
    return em.getReference(Course.class, id);
  }

  void add(CourseSession session) {
    em.persist(session);
    em.flush();
  }

  void add(SessionPause pause) {
    em.persist(pause);
  }

  void flush() {
    em.flush();
  }
}
