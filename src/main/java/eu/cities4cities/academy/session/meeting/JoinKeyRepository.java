package eu.cities4cities.academy.session.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over the generations of join links. */
@ApplicationScoped
class JoinKeyRepository {
  @PersistenceContext private EntityManager em;

  Optional<JoinKey> find(long personId) {
    return Optional.ofNullable(em.find(JoinKey.class, personId));
  }

  /** Those of the people who have ever made their links void. */
  List<JoinKey> list(Collection<Long> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery("SELECT k FROM JoinKey k WHERE k.personId IN :people", JoinKey.class)
            .setParameter("people", personIds)
            .getResultList();
  }

  void add(JoinKey key) {
    em.persist(key);
  }
}
