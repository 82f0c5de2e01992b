package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queries over letters to communities. */
@ApplicationScoped
class CommunityMessageRepository {
  @PersistenceContext private EntityManager em;

  void add(CommunityMessage message) {
    em.persist(message);
    em.flush();
  }

  long countFrom(String email, Instant since) {
    return count("m.senderEmail = :value AND m.sentAt > :since", email, since);
  }

  long countFromClient(String client, Instant since) {
    return count("m.client = :value AND m.sentAt > :since", client, since);
  }

  /** How many were passed on to a community since then, whenever they were written. */
  long countTo(long communityId, Instant since) {
    return count("m.communityId = :value AND m.confirmedAt > :since", communityId, since);
  }

  private long count(String condition, Object value, Instant since) {
    return em.createQuery("SELECT COUNT(m) FROM CommunityMessage m WHERE " + condition, Long.class)
        .setParameter("value", value)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** The letter whose author's link holds a token of that hash. */
  Optional<CommunityMessage> find(String tokenHash) {
    return byToken(tokenHash).getResultStream().findFirst();
  }

  /** The same, held until the transaction ends. */
  Optional<CommunityMessage> findHeld(String tokenHash) {
    return byToken(tokenHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<CommunityMessage> byToken(String tokenHash) {
    return em.createQuery(
            "SELECT m FROM CommunityMessage m WHERE m.tokenHash = :hash", CommunityMessage.class)
        .setParameter("hash", tokenHash);
  }

  /** What was passed on from an address, the oldest first. */
  List<CommunityMessage> listFrom(String email) {
    return em.createQuery(
            "SELECT m FROM CommunityMessage m WHERE m.senderEmail = :email"
                + " AND m.confirmedAt IS NOT NULL ORDER BY m.id",
            CommunityMessage.class)
        .setParameter("email", email)
        .getResultList();
  }

  void removeFrom(String email) {
    em.createQuery("DELETE FROM CommunityMessage m WHERE m.senderEmail = :email")
        .setParameter("email", email)
        .executeUpdate();
  }

  /**
   * What was sent before that moment, the oldest first.
   *
   * @param unconfirmed the moment for letters that nobody has confirmed
   */
  List<CommunityMessage> listOlder(Instant before, Instant unconfirmed, int most) {
    return em.createQuery(
            "SELECT m FROM CommunityMessage m WHERE m.sentAt < :before"
                + " OR (m.confirmedAt IS NULL AND m.sentAt < :unconfirmed) ORDER BY m.id",
            CommunityMessage.class)
        .setParameter("before", before)
        .setParameter("unconfirmed", unconfirmed)
        .setMaxResults(most)
        .getResultList();
  }

  void remove(CommunityMessage message) {
    em.remove(message);
  }
}
