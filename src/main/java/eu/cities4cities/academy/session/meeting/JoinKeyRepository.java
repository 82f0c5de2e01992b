package eu.cities4cities.academy.session.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The queries over the generations of join links. */
@ApplicationScoped
class JoinKeyRepository {
  @PersistenceContext private EntityManager em;

  Optional<JoinKey> find(long personId) {
    return Optional.ofNullable(em.find(JoinKey.class, personId));
  }

  void add(JoinKey key) {
    em.persist(key);
  }
}
