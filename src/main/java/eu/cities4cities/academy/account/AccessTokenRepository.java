package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queries over personal access tokens. */
@ApplicationScoped
class AccessTokenRepository {
  @PersistenceContext private EntityManager em;

  void add(AccessToken token) {
    em.persist(token);
  }

  List<AccessToken> listValid(long personId, Instant now) {
    return em.createQuery(
            """
            SELECT t FROM AccessToken t
            WHERE t.person.id = :person AND t.revokedAt IS NULL
              AND (t.expiresAt IS NULL OR t.expiresAt > :now) ORDER BY t.id DESC""",
            AccessToken.class)
        .setParameter("person", personId)
        .setParameter("now", now)
        .getResultList();
  }

  void revokeAll(long personId, Instant now) {
    em.createQuery(
            """
            UPDATE AccessToken t SET t.revokedAt = :now
            WHERE t.person.id = :person AND t.revokedAt IS NULL""")
        .setParameter("now", now)
        .setParameter("person", personId)
        .executeUpdate();
  }

  Optional<AccessToken> findOf(long personId, long id) {
    return em.createQuery(
            "SELECT t FROM AccessToken t WHERE t.person.id = :person AND t.id = :id",
            AccessToken.class)
        .setParameter("person", personId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
