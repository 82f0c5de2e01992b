package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The queries over one-time links. */
@ApplicationScoped
class OneTimeLinkRepository {
  @PersistenceContext private EntityManager em;

  void add(OneTimeLink link) {
    em.persist(link);
    em.flush();
  }

  Optional<OneTimeLink> find(String tokenHash, LinkPurpose purpose) {
    return em.createQuery(
            "SELECT l FROM OneTimeLink l WHERE l.tokenHash = :hash AND l.purpose = :purpose",
            OneTimeLink.class)
        .setParameter("hash", tokenHash)
        .setParameter("purpose", purpose)
        .getResultStream()
        .findFirst();
  }

  /** Spends the link if it is open; of two at once only one succeeds. */
  boolean spend(String tokenHash, LinkPurpose purpose, Instant now) {
    return em.createQuery(
                """
                UPDATE OneTimeLink l SET l.spentAt = :now
                WHERE l.tokenHash = :hash AND l.purpose = :purpose
                  AND l.spentAt IS NULL AND l.expiresAt > :now""")
            .setParameter("now", now)
            .setParameter("hash", tokenHash)
            .setParameter("purpose", purpose)
            .executeUpdate()
        == 1;
  }

  /** Spends all other open links of a person for that purpose. */
  void spendOthers(long personId, LinkPurpose purpose, Instant now) {
    em.createQuery(
            """
            UPDATE OneTimeLink l SET l.spentAt = :now
            WHERE l.person.id = :person AND l.purpose = :purpose AND l.spentAt IS NULL""")
        .setParameter("now", now)
        .setParameter("person", personId)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  long countSince(long personId, LinkPurpose purpose, Instant since) {
    return em.createQuery(
            """
            SELECT COUNT(l) FROM OneTimeLink l
            WHERE l.person.id = :person AND l.purpose = :purpose AND l.createdAt > :since""",
            Long.class)
        .setParameter("person", personId)
        .setParameter("purpose", purpose)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Removes links made before that; nobody can use them any more. */
  int removeBefore(Instant before) {
    return em.createQuery("DELETE FROM OneTimeLink l WHERE l.createdAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
