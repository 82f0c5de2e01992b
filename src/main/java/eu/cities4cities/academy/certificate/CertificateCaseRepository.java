package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The queries over cases about certificates. */
@ApplicationScoped
class CertificateCaseRepository {
  private static final String OPEN = " WHERE d.course.id = :course AND d.live = 1 AND c.open = 1";

  @PersistenceContext private EntityManager em;

  void add(CertificateCase opened) {
    em.persist(opened);
    em.flush();
  }

  /** The number of the certificate that a case is about; empty if there is no such case. */
  Optional<String> findNumber(long id) {
    return em.createQuery(
            "SELECT c.certificate.number FROM CertificateCase c WHERE c.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The case as it is now; others who change it wait. */
  Optional<CertificateCase> findForChange(long id) {
    return Optional.ofNullable(em.find(CertificateCase.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Reads the case as it is now; others who change it wait. */
  void readForChange(CertificateCase found) {
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<CertificateCase> findOpen(String number) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c WHERE c.certificate.number = :number AND c.open = 1",
            CertificateCase.class)
        .setParameter("number", number)
        // As it is now, not as it was when the transaction began to read.
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** A part of the open cases of a course about certificates in force, the earliest first. */
  List<CertificateCase> listOpen(long courseId, int first, int size) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c JOIN FETCH c.certificate d LEFT JOIN FETCH d.person"
                + OPEN
                + " ORDER BY c.id",
            CertificateCase.class)
        .setParameter("course", courseId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  int countOpen(long courseId) {
    return em.createQuery(
            "SELECT COUNT(c) FROM CertificateCase c JOIN c.certificate d" + OPEN, Long.class)
        .setParameter("course", courseId)
        .getSingleResult()
        .intValue();
  }

  /** The cases of a course's valid certificates that are open or were decided to leave them so. */
  List<CertificateCase> listStanding(long courseId) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c JOIN FETCH c.certificate d"
                + " WHERE d.course.id = :course AND d.live = 1"
                + " AND (c.open = 1 OR c.state = :kept) ORDER BY c.id",
            CertificateCase.class)
        .setParameter("course", courseId)
        .setParameter("kept", CaseState.KEPT)
        .getResultList();
  }

  /** Those of one certificate, as they are now and not as the transaction has begun to see them. */
  List<CertificateCase> listStandingNow(String number) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c WHERE c.certificate.number = :number"
                + " AND (c.open = 1 OR c.state = :kept)",
            CertificateCase.class)
        .setParameter("number", number)
        .setParameter("kept", CaseState.KEPT)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** All cases about a person's certificates, the earliest first. */
  List<CertificateCase> listOf(long personId) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c JOIN FETCH c.certificate d"
                + " WHERE d.person.id = :person ORDER BY c.id",
            CertificateCase.class)
        .setParameter("person", personId)
        .getResultList();
  }
}
