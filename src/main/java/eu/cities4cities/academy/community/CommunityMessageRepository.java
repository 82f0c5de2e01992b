package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The queries over letters to communities. */
@ApplicationScoped
class CommunityMessageRepository {
  @PersistenceContext private EntityManager em;

  void add(CommunityMessage message) {
    em.persist(message);
    em.flush();
  }

  long countFrom(String email, Instant since) {
    return count("m.senderEmail = :value", email, since);
  }

  long countFromClient(String client, Instant since) {
    return count("m.client = :value", client, since);
  }

  long countTo(long communityId, Instant since) {
    return count("m.communityId = :value", communityId, since);
  }

  private long count(String condition, Object value, Instant since) {
    return em.createQuery(
            "SELECT COUNT(m) FROM CommunityMessage m WHERE " + condition + " AND m.sentAt > :since",
            Long.class)
        .setParameter("value", value)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** What was sent from an address, the oldest first. */
  List<CommunityMessage> listFrom(String email) {
    return em.createQuery(
            "SELECT m FROM CommunityMessage m WHERE m.senderEmail = :email ORDER BY m.id",
            CommunityMessage.class)
        .setParameter("email", email)
        .getResultList();
  }

  void removeFrom(String email) {
    em.createQuery("DELETE FROM CommunityMessage m WHERE m.senderEmail = :email")
        .setParameter("email", email)
        .executeUpdate();
  }

  /** What was sent before that moment, the oldest first. */
  List<CommunityMessage> listOlder(Instant before, int most) {
    return em.createQuery(
            "SELECT m FROM CommunityMessage m WHERE m.sentAt < :before ORDER BY m.id",
            CommunityMessage.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  void remove(CommunityMessage message) {
    em.remove(message);
  }
}
