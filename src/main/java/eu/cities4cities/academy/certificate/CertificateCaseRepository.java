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
  @PersistenceContext private EntityManager em;

  void add(CertificateCase opened) {
    em.persist(opened);
    em.flush();
  }

  Optional<CertificateCase> findForChange(long id) {
    return Optional.ofNullable(em.find(CertificateCase.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<CertificateCase> findOpen(String number) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c WHERE c.certificate.number = :number AND c.open = 1",
            CertificateCase.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The open cases of a course about certificates that are in force, the earliest first. */
  List<CertificateCase> listOpen(long courseId, int most) {
    return em.createQuery(
            "SELECT c FROM CertificateCase c JOIN FETCH c.certificate d LEFT JOIN FETCH d.person"
                + " WHERE d.course.id = :course AND d.live = 1 AND c.open = 1 ORDER BY c.id",
            CertificateCase.class)
        .setParameter("course", courseId)
        .setMaxResults(most)
        .getResultList();
  }
}
