package eu.cities4cities.academy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queries over what people do not want to get. */
@ApplicationScoped
class LetterRefusalRepository {
  @PersistenceContext private EntityManager em;

  Set<LetterTopic> list(long personId) {
    return mapOf(personId).keySet();
  }

  Map<LetterTopic, Instant> mapOf(long personId) {
    Map<LetterTopic, Instant> refused = new EnumMap<>(LetterTopic.class);
    for (Object row :
        em.createNativeQuery("SELECT topic, refused_at FROM letter_refusal WHERE person_id = ?1")
            .setParameter(1, personId)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      LocalDateTime at =
          cells[1] instanceof java.sql.Timestamp stamp
              ? stamp.toLocalDateTime()
              : (LocalDateTime) cells[1];
      refused.put(LetterTopic.valueOf((String) cells[0]), at.toInstant(ZoneOffset.UTC));
    }
    return refused;
  }

  Set<Long> listRefusing(LetterTopic topic) {
    List<?> ids =
        em.createNativeQuery("SELECT person_id FROM letter_refusal WHERE topic = ?1")
            .setParameter(1, topic.name())
            .getResultList();
    Set<Long> refusing = new HashSet<>();
    ids.forEach(id -> refusing.add(((Number) id).longValue()));
    return refusing;
  }

  void add(long personId, LetterTopic topic, Instant now) {
    em.createNativeQuery(
            "INSERT IGNORE INTO letter_refusal (person_id, topic, refused_at) VALUES (?1, ?2, ?3)")
        .setParameter(1, personId)
        .setParameter(2, topic.name())
        .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  void remove(long personId, LetterTopic topic) {
    em.createNativeQuery("DELETE FROM letter_refusal WHERE person_id = ?1 AND topic = ?2")
        .setParameter(1, personId)
        .setParameter(2, topic.name())
        .executeUpdate();
  }

  void removeAll(long personId) {
    em.createNativeQuery("DELETE FROM letter_refusal WHERE person_id = ?1")
        .setParameter(1, personId)
        .executeUpdate();
  }
}
