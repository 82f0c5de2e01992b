package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queries over audit rows. */
@ApplicationScoped
class AuditEntryRepository {
  private static final int MOST_PAIRS = 20;

  @PersistenceContext private EntityManager em;

  void add(AuditEntry entry) {
    em.persist(entry);
  }

  List<AuditEntry> list(AuditQuery query, int first, int size) {
    return bound("SELECT a", query, " ORDER BY a.id DESC", AuditEntry.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(AuditQuery query) {
    return bound("SELECT COUNT(a)", query, "", Long.class).getSingleResult();
  }

  List<String> listActions() {
    return em.createQuery(
            "SELECT DISTINCT a.action FROM AuditEntry a ORDER BY a.action", String.class)
        .getResultList();
  }

  List<String> listObjectTypes() {
    return em.createQuery(
            "SELECT DISTINCT a.objectType FROM AuditEntry a ORDER BY a.objectType", String.class)
        .getResultList();
  }

  private <T> TypedQuery<T> bound(String select, AuditQuery query, String order, Class<T> type) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(" FROM AuditEntry a WHERE 1 = 1");
    if (query.actors() != null) {
      boolean academy = query.actors().contains(AuditQuery.ACADEMY);
      // An empty list finds nothing: somebody was asked for who does not exist.
      where.append(" AND (a.actorId IN :actors").append(academy ? " OR a.actorId IS NULL)" : ")");
      values.put("actors", query.actors().isEmpty() ? Set.of(-1L) : query.actors());
    }
    if (query.action() != null) {
      where.append(" AND a.action = :action");
      values.put("action", query.action());
    }
    if (query.objectType() != null) {
      where.append(" AND a.objectType = :type");
      values.put("type", query.objectType());
    }
    if (query.objectIds() != null) {
      List<String> ids = List.copyOf(query.objectIds());
      where.append(" AND (a.objectId IN :ids");
      for (int i = 0; i < Math.min(ids.size(), MOST_PAIRS); i++) {
        where.append(" OR a.objectId LIKE :start" + i + " OR a.objectId LIKE :end" + i);
        values.put("start" + i, ids.get(i) + "/%");
        values.put("end" + i, "%/" + ids.get(i));
      }
      values.put("ids", ids.isEmpty() ? List.of("") : ids);
      if (query.people() != null && !query.people().isEmpty()) {
        people(List.copyOf(query.people()), where, values);
      }
      where.append(")");
    }
    if (query.from() != null) {
      where.append(" AND a.happenedAt >= :from");
      values.put("from", query.from());
    }
    if (query.until() != null) {
      where.append(" AND a.happenedAt < :until");
      values.put("until", query.until());
    }
    TypedQuery<T> bound = em.createQuery(select + where + order, type);
    values.forEach(bound::setParameter);
    return bound;
  }

  /** A person's number is another thing's too: it is looked for only where people stand. */
  private static void people(List<String> ids, StringBuilder where, Map<String, Object> values) {
    where.append(" OR a.objectType = 'Person' AND a.objectId IN :people");
    values.put("people", ids);
    for (int i = 0; i < Math.min(ids.size(), MOST_PAIRS); i++) {
      where.append(" OR a.objectId LIKE :person" + i);
      values.put("person" + i, "%/" + ids.get(i));
    }
  }

  List<AuditEntry> listOfPerson(long personId) {
    return em.createQuery(
            """
            SELECT a FROM AuditEntry a
            WHERE a.actorId = :person OR (a.objectType = 'Person' AND a.objectId = :id)
            ORDER BY a.id""",
            AuditEntry.class)
        .setParameter("person", personId)
        .setParameter("id", String.valueOf(personId))
        .getResultList();
  }

  /** Rows one of whose texts holds one of the signs; a rare question that reads the whole trail. */
  List<AuditEntry> listHolding(List<String> signs) {
    Map<Long, AuditEntry> found = new LinkedHashMap<>();
    for (String sign : signs) {
      em.createQuery(
              """
              SELECT a FROM AuditEntry a WHERE LOCATE(:sign, COALESCE(a.before, '')) > 0
                OR LOCATE(:sign, COALESCE(a.after, '')) > 0
                OR LOCATE(:sign, COALESCE(a.reason, '')) > 0""",
              AuditEntry.class)
          .setParameter("sign", sign)
          .getResultList()
          .forEach(entry -> found.put(entry.getId(), entry));
    }
    return List.copyOf(found.values());
  }

  void forgetAddress(long personId) {
    em.createQuery("UPDATE AuditEntry a SET a.address = '' WHERE a.actorId = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }
}
