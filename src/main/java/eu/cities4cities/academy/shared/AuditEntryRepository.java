package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queries over audit rows. */
@ApplicationScoped
class AuditEntryRepository {
  private static final String FOUND =
      " FROM AuditEntry a WHERE :search = '' OR a.action LIKE CONCAT(:search, '%')"
          + " OR a.objectId = :search";

  @PersistenceContext private EntityManager em;

  void add(AuditEntry entry) {
    em.persist(entry);
  }

  List<AuditEntry> list(String search, int first, int size) {
    return em.createQuery("SELECT a" + FOUND + " ORDER BY a.id DESC", AuditEntry.class)
        .setParameter("search", search)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(String search) {
    return em.createQuery("SELECT COUNT(a)" + FOUND, Long.class)
        .setParameter("search", search)
        .getSingleResult();
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
