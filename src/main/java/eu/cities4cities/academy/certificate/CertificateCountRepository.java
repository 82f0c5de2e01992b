package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;

/** How many certificates there are, for the catalogue of courses. */
@ApplicationScoped
class CertificateCountRepository {
  @PersistenceContext private EntityManager em;

  Map<Long, Long> completionsByCourse() {
    Map<Long, Long> counts = new HashMap<>();
    em.createQuery(
            """
            SELECT c.course.id, COUNT(c) FROM Certificate c
            WHERE c.live = 1 AND c.kind = :completion AND c.course.id IS NOT NULL
            GROUP BY c.course.id""",
            Object[].class)
        .setParameter("completion", CertificateKind.COMPLETION)
        .getResultList()
        .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }
}
