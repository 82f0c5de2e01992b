package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

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
}
