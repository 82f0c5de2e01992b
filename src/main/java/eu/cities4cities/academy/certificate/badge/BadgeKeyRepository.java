package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps the keys of badges; several nodes share them. */
@ApplicationScoped
class BadgeKeyRepository {
  private static final String PURPOSE = "badge.key";

  @PersistenceContext private EntityManager em;
  @Inject private Secrets secrets;

  /** The key that signs, made at the first call of all nodes. */
  BadgeKey signing() {
    List<?> rows = find("");
    if (rows.isEmpty()) {
      BadgeKey.Made made = BadgeKey.make();
      em.createNativeQuery(
              "INSERT IGNORE INTO badge_key (public_key, private_key, made_at, signing)"
                  + " VALUES (?1, ?2, UTC_TIMESTAMP(3), 1)")
          .setParameter(1, made.publicKey())
          .setParameter(2, secrets.encrypt(PURPOSE, made.privateKey()))
          .executeUpdate();
      // Another node may have been first: its row is newer than what this transaction sees.
      rows = find(" LOCK IN SHARE MODE");
    }
    Object[] row = (Object[]) rows.get(0);
    byte[] privateKey =
        secrets
            .decrypt(PURPOSE, (String) row[1])
            .orElseThrow(() -> new IllegalStateException("The key of badges cannot be decrypted"));
    return BadgeKey.of((String) row[0], privateKey);
  }

  private List<?> find(String lock) {
    return em.createNativeQuery(
            "SELECT public_key, private_key FROM badge_key WHERE signing = 1" + lock)
        .getResultList();
  }

  /** All keys that badges are verified with, the oldest first. */
  List<BadgeKey> listPublic() {
    List<?> keys =
        em.createNativeQuery("SELECT public_key FROM badge_key ORDER BY id").getResultList();
    return keys.stream().map(key -> new BadgeKey((String) key, null)).toList();
  }
}
