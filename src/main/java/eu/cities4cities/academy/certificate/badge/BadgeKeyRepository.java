package eu.cities4cities.academy.certificate.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The keys of badges; several nodes share them. */
@ApplicationScoped
class BadgeKeyRepository {
  @PersistenceContext private EntityManager em;

  /** The key that signs; empty until one was made. */
  Optional<KeptBadgeKey> findSigning() {
    return signing().getResultStream().findFirst();
  }

  /** As {@link #findSigning}, for its replacement: others who replace it wait. */
  Optional<KeptBadgeKey> findSigningForChange() {
    return signing().setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<KeptBadgeKey> signing() {
    return em.createQuery("SELECT k FROM KeptBadgeKey k WHERE k.signing = 1", KeptBadgeKey.class);
  }

  /** All keys that badges are verified with, the oldest first. */
  List<KeptBadgeKey> list() {
    return em.createQuery("SELECT k FROM KeptBadgeKey k ORDER BY k.id", KeptBadgeKey.class)
        .getResultList();
  }

  /** Keeps the first key; nothing happens if another node was faster. */
  void addFirst(String publicKey, String sealedKey) {
    em.createNativeQuery(
            "INSERT IGNORE INTO badge_key (public_key, sealed_key, made_at, signing)"
                + " VALUES (?1, ?2, UTC_TIMESTAMP(3), 1)")
        .setParameter(1, publicKey)
        .setParameter(2, sealedKey)
        .executeUpdate();
  }

  /** Keeps the key that signs from now on; fails if another one does. */
  void add(KeptBadgeKey key) {
    // What was replaced makes room first.
    em.flush();
    em.persist(key);
    em.flush();
  }
}
