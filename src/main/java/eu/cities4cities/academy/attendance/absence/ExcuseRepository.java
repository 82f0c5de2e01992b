package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over excuses and appeals. */
@ApplicationScoped
class ExcuseRepository {
  @PersistenceContext private EntityManager em;

  CourseSession session(long id) {
    return em.getReference(CourseSession.class, id);
  }

  void add(Object excuseOrAppeal) {
    em.persist(excuseOrAppeal);
    em.flush();
  }

  Optional<Excuse> findExcuse(long id) {
    return Optional.ofNullable(em.find(Excuse.class, id));
  }

  Optional<Appeal> findAppeal(long id) {
    return Optional.ofNullable(em.find(Appeal.class, id));
  }

  /** The accepted excuses of a course whose person is still there. */
  List<Excuse> listAccepted(long courseId) {
    return em.createQuery(
            """
            SELECT e FROM Excuse e JOIN e.session s
            WHERE s.course.id = :course AND e.status = :status AND e.personId IS NOT NULL
            ORDER BY e.id""",
            Excuse.class)
        .setParameter("course", courseId)
        .setParameter("status", ExcuseStatus.ACCEPTED)
        .getResultList();
  }

  List<Excuse> listAccepted(long courseId, long personId) {
    return em.createQuery(
            """
            SELECT e FROM Excuse e JOIN e.session s
            WHERE s.course.id = :course AND e.status = :status AND e.personId = :person
            ORDER BY e.id""",
            Excuse.class)
        .setParameter("course", courseId)
        .setParameter("status", ExcuseStatus.ACCEPTED)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A person's excuses for a session, the newest first. */
  List<Excuse> listExcusesOf(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT e FROM Excuse e WHERE e.session.id = :session AND e.personId = :person
            ORDER BY e.id DESC""",
            Excuse.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A person's appeals about a session, the newest first. */
  List<Appeal> listAppealsOf(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT a FROM Appeal a WHERE a.session.id = :session AND a.personId = :person
            ORDER BY a.id DESC""",
            Appeal.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A course's excuses, those that wait before the others, each by its age. */
  List<Excuse> listExcuses(long courseId, boolean waiting, int first, int size) {
    return em.createQuery(
            """
            SELECT e FROM Excuse e JOIN FETCH e.session s
            WHERE s.course.id = :course AND e.personId IS NOT NULL
              AND ((:waiting = TRUE AND e.status = :status)
                OR (:waiting = FALSE AND e.status <> :status))
            ORDER BY e.askedAt, e.id""",
            Excuse.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .setParameter("status", ExcuseStatus.WAITING)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countExcuses(long courseId, boolean waiting) {
    return em.createQuery(
            """
            SELECT COUNT(e) FROM Excuse e JOIN e.session s
            WHERE s.course.id = :course AND e.personId IS NOT NULL
              AND ((:waiting = TRUE AND e.status = :status)
                OR (:waiting = FALSE AND e.status <> :status))""",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .setParameter("status", ExcuseStatus.WAITING)
        .getSingleResult();
  }

  /** A course's appeals: those that wait, or those that were answered. */
  List<Appeal> listAppeals(long courseId, boolean waiting, int first, int size) {
    return em.createQuery(
            """
            SELECT a FROM Appeal a JOIN FETCH a.session s
            WHERE s.course.id = :course AND a.personId IS NOT NULL
              AND ((:waiting = TRUE AND a.answeredAt IS NULL)
                OR (:waiting = FALSE AND a.answeredAt IS NOT NULL))
            ORDER BY a.askedAt, a.id""",
            Appeal.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countAppeals(long courseId, boolean waiting) {
    return em.createQuery(
            """
            SELECT COUNT(a) FROM Appeal a JOIN a.session s
            WHERE s.course.id = :course AND a.personId IS NOT NULL
              AND ((:waiting = TRUE AND a.answeredAt IS NULL)
                OR (:waiting = FALSE AND a.answeredAt IS NOT NULL))""",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .getSingleResult();
  }

  /** The excuse that a file belongs to. */
  Optional<Excuse> findByFile(long fileId) {
    return em.createQuery("SELECT e FROM Excuse e WHERE e.fileId = :file", Excuse.class)
        .setParameter("file", fileId)
        .getResultStream()
        .findFirst();
  }

  Set<Long> filesInUse(Collection<Long> fileIds) {
    return fileIds.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createQuery("SELECT e.fileId FROM Excuse e WHERE e.fileId IN :files", Long.class)
                .setParameter("files", fileIds)
                .getResultList());
  }

  /** Lets go of the documents of cases decided before that moment; the files are swept then. */
  int forgetDocuments(Instant decidedBefore) {
    return em.createQuery(
            """
            UPDATE Excuse e SET e.fileId = NULL
            WHERE e.fileId IS NOT NULL AND e.decidedAt < :before""")
        .setParameter("before", decidedBefore)
        .executeUpdate();
  }
}
