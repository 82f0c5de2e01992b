package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The pictures that were drawn last. */
@ApplicationScoped
class SharePictureRepository {
  @PersistenceContext private EntityManager em;

  /** The picture of a certificate in a language, if it shows that. */
  Optional<byte[]> find(String number, Language language, String fingerprint) {
    List<?> found =
        em.createNativeQuery(
                "SELECT p.png FROM share_picture p JOIN certificate c ON c.id = p.certificate_id"
                    + " WHERE c.number = ?1 AND p.language = ?2 AND p.fingerprint = ?3")
            .setParameter(1, number)
            .setParameter(2, language.code())
            .setParameter(3, fingerprint)
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }

  /**
   * Keeps a picture in place of the one before. One that shows a name which the register has
   * forgotten since it was asked for is not kept.
   */
  void keep(String number, Language language, String fingerprint, boolean named, byte[] png) {
    em.createNativeQuery(
            "INSERT INTO share_picture (certificate_id, language, fingerprint, drawn_at, png)"
                + " SELECT c.id, ?2, ?3, UTC_TIMESTAMP(3), ?4 FROM certificate c"
                + " JOIN certificate_version v ON v.certificate_id = c.id"
                + " AND v.number = c.current_version"
                + " WHERE c.number = ?1 AND (?5 = 0 OR v.name_uk IS NOT NULL)"
                + " ON DUPLICATE KEY UPDATE fingerprint = VALUES(fingerprint),"
                + " drawn_at = VALUES(drawn_at), png = VALUES(png)")
        .setParameter(1, number)
        .setParameter(2, language.code())
        .setParameter(3, fingerprint)
        .setParameter(4, png)
        .setParameter(5, named ? 1 : 0)
        .executeUpdate();
  }

  /** Drops the pictures that were drawn first, until so many are left. */
  void leave(int most) {
    long there =
        ((Number) em.createNativeQuery("SELECT COUNT(*) FROM share_picture").getSingleResult())
            .longValue();
    if (there > most) {
      em.createNativeQuery("DELETE FROM share_picture ORDER BY drawn_at LIMIT " + (there - most))
          .executeUpdate();
    }
  }
}
