package eu.cities4cities.academy.shared.imports;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queries over the records of imports, of whatever kind. */
@ApplicationScoped
class TableImportRepository {
  @PersistenceContext private EntityManager em;

  /** Waits until nobody else applies or takes back an import of that kind. */
  void takeTurn(Class<? extends TableImport> kind) {
    em.createNativeQuery("SELECT kind FROM import_turn WHERE kind = ?1 FOR UPDATE")
        .setParameter(1, kind.getSimpleName())
        .getSingleResult();
  }

  void add(TableImport made) {
    em.persist(made);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  <T extends TableImport> T get(Class<T> kind, long id) {
    T found = em.find(kind, id);
    if (found == null) {
      throw new NotFoundException(kind.getSimpleName() + " " + id);
    }
    return found;
  }

  /** The latest first. */
  <T extends TableImport> List<T> list(Class<T> kind, int most) {
    CriteriaBuilder build = em.getCriteriaBuilder();
    CriteriaQuery<T> query = build.createQuery(kind);
    Root<T> each = query.from(kind);
    return em.createQuery(query.orderBy(build.desc(each.get("id"))))
        .setMaxResults(most)
        .getResultList();
  }

  /** When that very file was brought in last, if that was not taken back. */
  <T extends TableImport> Optional<Instant> standsSince(Class<T> kind, String fileHash) {
    CriteriaBuilder build = em.getCriteriaBuilder();
    CriteriaQuery<T> query = build.createQuery(kind);
    Root<T> each = query.from(kind);
    query.where(build.equal(each.get("fileHash"), fileHash), build.isNull(each.get("undoneAt")));
    return em.createQuery(query.orderBy(build.desc(each.get("id"))))
        .setMaxResults(1)
        .getResultStream()
        .map(TableImport::getImportedAt)
        .findFirst();
  }
}
