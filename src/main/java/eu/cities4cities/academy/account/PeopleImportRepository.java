package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The queries over imports of people. */
@ApplicationScoped
class PeopleImportRepository {
  /** What an import itself writes about a person; anything else says that they are used. */
  private static final Set<String> OWN_TABLES =
      Set.of("enrollment", "people_import_row", "one_time_link");

  @PersistenceContext private EntityManager em;

  /** Somebody whom an import brought in. */
  record Brought(int line, long personId, boolean created, boolean enrolled, boolean kept) {}

  void add(PeopleImport added) {
    em.persist(added);
    em.flush();
  }

  PeopleImport get(long id) {
    PeopleImport found = em.find(PeopleImport.class, id);
    if (found == null) {
      throw new NotFoundException("import " + id);
    }
    return found;
  }

  PeopleImport getForChange(long id) {
    PeopleImport found = get(id);
    em.lock(found, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found);
    return found;
  }

  List<PeopleImport> list(int size) {
    return em.createQuery("SELECT i FROM PeopleImport i ORDER BY i.id DESC", PeopleImport.class)
        .setMaxResults(size)
        .getResultList();
  }

  void addRows(long importId, List<Brought> rows) {
    em.flush();
    try (PreparedStatement insert =
        em.unwrap(Connection.class)
            .prepareStatement(
                "INSERT INTO people_import_row (import_id, line, person_id, created, enrolled)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
      for (Brought row : rows) {
        insert.setLong(1, importId);
        insert.setInt(2, row.line());
        insert.setLong(3, row.personId());
        insert.setBoolean(4, row.created());
        insert.setBoolean(5, row.enrolled());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The rows of an import could not be kept", e);
    }
  }

  List<Brought> listRows(long importId) {
    List<?> rows =
        em.createNativeQuery(
                """
                SELECT line, person_id, created, enrolled, kept FROM people_import_row
                WHERE import_id = ?1 ORDER BY line""")
            .setParameter(1, importId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Brought(
                    ((Number) row[0]).intValue(),
                    ((Number) row[1]).longValue(),
                    (Boolean) row[2],
                    (Boolean) row[3],
                    (Boolean) row[4]))
        .toList();
  }

  /**
   * Whoever of these people has done or got anything since: confirmed the address, or stands in any
   * table of any room that names a person, also one that is added later.
   */
  Set<Long> used(long importId, Long courseId, Collection<Long> ids) {
    Set<Long> used = new HashSet<>();
    if (ids.isEmpty()) {
      return used;
    }
    String those = " IN (" + String.join(",", ids.stream().map(String::valueOf).toList()) + ")";
    collect(used, "SELECT id FROM person WHERE confirmed_at IS NOT NULL AND id" + those);
    collect(
        used,
        "SELECT person_id FROM enrollment WHERE course_id <> "
            + (courseId == null ? 0 : courseId)
            + " AND person_id"
            + those);
    collect(
        used,
        "SELECT person_id FROM people_import_row WHERE import_id <> "
            + importId
            + " AND person_id"
            + those);
    List<?> tables =
        em.createNativeQuery(
                """
                SELECT c.table_name FROM information_schema.columns c
                JOIN information_schema.tables t
                  ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = DATABASE() AND c.column_name = 'person_id'
                  AND t.table_type = 'BASE TABLE'""")
            .getResultList();
    for (Object table : tables) {
      if (!OWN_TABLES.contains(table.toString())) {
        collect(used, "SELECT DISTINCT person_id FROM `" + table + "` WHERE person_id" + those);
      }
    }
    return used;
  }

  private void collect(Set<Long> used, String query) {
    for (Object id : em.createNativeQuery(query).getResultList()) {
      used.add(((Number) id).longValue());
    }
  }

  /** Removes people whom nobody and nothing uses. */
  void remove(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    em.flush();
    em.createQuery("DELETE FROM OneTimeLink l WHERE l.person.id IN :ids")
        .setParameter("ids", ids)
        .executeUpdate();
    em.createQuery("DELETE FROM Person p WHERE p.id IN :ids")
        .setParameter("ids", ids)
        .executeUpdate();
  }

  void markKept(long importId, Collection<Long> ids) {
    for (Long id : ids) {
      em.createNativeQuery(
              "UPDATE people_import_row SET kept = TRUE WHERE import_id = ?1 AND person_id = ?2")
          .setParameter(1, importId)
          .setParameter(2, id)
          .executeUpdate();
    }
  }
}
