package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.certificate.CertificateKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;

/** The queries of figures that no other room answers for all people of a course at once. */
@ApplicationScoped
class StatisticsRepository {
  @PersistenceContext private EntityManager em;

  /** The people who hold a valid certificate of successful completion of the course. */
  Set<Long> listCertified(long courseId) {
    return new HashSet<>(
        em.createQuery(
                "SELECT c.person.id FROM Certificate c WHERE c.course.id = :course"
                    + " AND c.kind = :kind AND c.live = 1",
                Long.class)
            .setParameter("course", courseId)
            .setParameter("kind", CertificateKind.COMPLETION)
            .getResultList());
  }
}
