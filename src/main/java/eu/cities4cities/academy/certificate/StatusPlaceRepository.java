package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The places of versions in the status lists of badges. */
@ApplicationScoped
class StatusPlaceRepository {
  /** Revoked certificates and superseded versions, each found by its own index. */
  private static final String ENDED =
      """
      SELECT p.id FROM certificate c
        JOIN certificate_version v ON v.certificate_id = c.id
        JOIN status_place p ON p.version_id = v.id
        WHERE c.revoked_at IS NOT NULL
      UNION
      SELECT p.id FROM certificate_version v
        JOIN status_place p ON p.version_id = v.id
        WHERE v.superseded_at IS NOT NULL""";

  @PersistenceContext private EntityManager em;

  void add(StatusPlace place) {
    em.persist(place);
  }

  Optional<Long> find(CertificateNumber number, int version) {
    return em.createQuery(
            "SELECT p.id FROM StatusPlace p WHERE p.version.certificate.number = :number"
                + " AND p.version.number = :version",
            Long.class)
        .setParameter("number", number.toString())
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  /** The places whose badges count no more. */
  List<Long> listEnded() {
    List<?> places = em.createNativeQuery(ENDED).getResultList();
    return places.stream().map(place -> ((Number) place).longValue()).toList();
  }

  /** The place that was given last; 0 if none was. */
  long highest() {
    return em.createQuery("SELECT COALESCE(MAX(p.id), 0) FROM StatusPlace p", Long.class)
        .getSingleResult();
  }
}
