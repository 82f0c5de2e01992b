package eu.cities4cities.academy.certificate.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The signed lists of badges that count no more. */
@ApplicationScoped
class StatusListRepository {
  @PersistenceContext private EntityManager em;

  /** A list as it was signed last; empty if there is no such list. */
  Optional<String> find(long number) {
    List<?> found =
        em.createNativeQuery(
                "SELECT credential FROM status_list WHERE number = ?1 AND credential IS NOT NULL")
            .setParameter(1, number)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  /** Lets one node at a time go on until its transaction ends. */
  void waitForOthers() {
    em.createNativeQuery("SELECT number FROM status_list WHERE number = 1 FOR UPDATE")
        .getResultList();
  }

  /** Whether a list was signed with that content and by that key. */
  boolean isSigned(long number, String bitsHash, String publicKey) {
    return !em.createNativeQuery(
            "SELECT number FROM status_list WHERE number = ?1 AND bits_hash = ?2"
                + " AND public_key = ?3")
        .setParameter(1, number)
        .setParameter(2, bitsHash)
        .setParameter(3, publicKey)
        .getResultList()
        .isEmpty();
  }

  /** Keeps a signed list in place of the one before. */
  void keep(long number, String bitsHash, String publicKey, String credential) {
    em.createNativeQuery(
            "INSERT INTO status_list (number, bits_hash, public_key, credential)"
                + " VALUES (?1, ?2, ?3, ?4) ON DUPLICATE KEY UPDATE bits_hash = VALUES(bits_hash),"
                + " public_key = VALUES(public_key), credential = VALUES(credential)")
        .setParameter(1, number)
        .setParameter(2, bitsHash)
        .setParameter(3, publicKey)
        .setParameter(4, credential)
        .executeUpdate();
  }
}
