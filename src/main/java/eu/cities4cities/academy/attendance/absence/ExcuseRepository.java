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

/** The queries over excuses. */
@ApplicationScoped
class ExcuseRepository {
  /** Those that wait, or those that were decided, of people who are still there. */
  private static final String OF_COURSE =
      """
      WHERE s.course.id = :course AND e.personId IS NOT NULL
        AND ((:waiting = TRUE AND e.status = :status)
          OR (:waiting = FALSE AND e.status <> :status))""";

  @PersistenceContext private EntityManager em;

  CourseSession session(long id) {
    return em.getReference(CourseSession.class, id);
  }

  void add(Excuse added) {
    em.persist(added);
    em.flush();
  }

  Optional<Excuse> find(long id) {
    return Optional.ofNullable(em.find(Excuse.class, id));
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
  List<Excuse> listOf(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT e FROM Excuse e WHERE e.session.id = :session AND e.personId = :person
            ORDER BY e.id DESC""",
            Excuse.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A course's excuses, those that wait before the others, each by its age. */
  List<Excuse> list(long courseId, boolean waiting, int first, int size) {
    return em.createQuery(
            "SELECT e FROM Excuse e JOIN FETCH e.session s "
                + OF_COURSE
                + " ORDER BY e.askedAt, e.id",
            Excuse.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .setParameter("status", ExcuseStatus.WAITING)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  Set<Long> listPeopleWaiting(long courseId) {
    return new HashSet<>(
        em.createQuery("SELECT e.personId FROM Excuse e JOIN e.session s " + OF_COURSE, Long.class)
            .setParameter("course", courseId)
            .setParameter("waiting", true)
            .setParameter("status", ExcuseStatus.WAITING)
            .getResultList());
  }

  long count(long courseId, boolean waiting) {
    return em.createQuery("SELECT COUNT(e) FROM Excuse e JOIN e.session s " + OF_COURSE, Long.class)
        .setParameter("course", courseId)
        .setParameter("waiting", waiting)
        .setParameter("status", ExcuseStatus.WAITING)
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
