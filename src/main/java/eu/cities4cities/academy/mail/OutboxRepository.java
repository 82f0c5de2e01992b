package eu.cities4cities.academy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The queries over the outbox. */
@ApplicationScoped
class OutboxRepository {
  @PersistenceContext private EntityManager em;

  void add(OutboxLetter letter) {
    em.persist(letter);
  }

  boolean has(String key) {
    return em.createQuery(
                "SELECT COUNT(l) FROM OutboxLetter l WHERE l.letterKey = :key", Long.class)
            .setParameter("key", key)
            .getSingleResult()
        > 0;
  }
}
