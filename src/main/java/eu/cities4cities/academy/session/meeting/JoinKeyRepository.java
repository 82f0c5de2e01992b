package eu.cities4cities.academy.session.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The queries over the keys of join links. */
@ApplicationScoped
class JoinKeyRepository {
  @PersistenceContext private EntityManager em;

  Optional<JoinKey> find(long personId) {
    return Optional.ofNullable(em.find(JoinKey.class, personId));
  }

  Optional<JoinKey> find(String token) {
    return em.createQuery("SELECT k FROM JoinKey k WHERE k.token = :token", JoinKey.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  /** The person's key, made with this token where there is none yet. */
  JoinKey get(long personId, String token, Instant now) {
    em.createNativeQuery(
            "INSERT IGNORE INTO join_key (person_id, token, made_at) VALUES (?1, ?2, ?3)")
        .setParameter(1, personId)
        .setParameter(2, token)
        .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
    return find(personId).orElseThrow();
  }
}
