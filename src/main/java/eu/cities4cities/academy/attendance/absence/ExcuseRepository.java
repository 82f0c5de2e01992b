package eu.cities4cities.academy.attendance.absence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over excuses. */
@ApplicationScoped
class ExcuseRepository extends AskedRepository<Excuse> {
  ExcuseRepository() {
    super(Excuse.class, "a.status = " + ExcuseStatus.class.getName() + ".WAITING");
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
