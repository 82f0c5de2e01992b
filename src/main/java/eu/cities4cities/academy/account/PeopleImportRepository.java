package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The queries over whom imports of people brought in. */
@ApplicationScoped
class PeopleImportRepository {
  /** What an import itself writes about a person; anything else says that they are used. */
  private static final Set<String> OWN_TABLES =
      Set.of("enrollment", "people_import_row", "one_time_link");

  @PersistenceContext private EntityManager em;

  /** Somebody whom an import brought in. */
  record Brought(int line, long personId, boolean created, boolean enrolled) {}

  void add(long importId, List<Brought> rows) {
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

  /** Whose accounts an import made. */
  Set<Long> madeBy(long importId) {
    return ids("SELECT person_id FROM people_import_row WHERE created AND import_id = " + importId);
  }

  /** Whoever of an import's people was made by it, or by another import before. */
  Set<Long> made(long importId) {
    return ids(
        "SELECT DISTINCT r.person_id FROM people_import_row r WHERE r.created AND "
            + inImport(importId));
  }

  /** Whoever of an import's people has a seat in its course through an import. */
  Set<Long> seated(long importId, long courseId) {
    return ids(
        "SELECT DISTINCT r.person_id FROM people_import_row r JOIN people_import i"
            + " ON i.id = r.import_id WHERE r.enrolled AND i.course_id = "
            + courseId
            + " AND "
            + inImport(importId));
  }

  /**
   * Whoever of an import's people stands in another one that was not taken back.
   *
   * @param courseId the course into which that one enrolled; null for any
   */
  Set<Long> inOthers(long importId, Long courseId) {
    return ids(
        "SELECT DISTINCT r.person_id FROM people_import_row r JOIN people_import i"
            + " ON i.id = r.import_id WHERE i.undone_at IS NULL AND i.id <> "
            + importId
            + (courseId == null ? "" : " AND i.course_id = " + courseId)
            + " AND "
            + inImport(importId));
  }

  /** The courses into which imports have enrolled any of these people. */
  Set<Long> courses(Collection<Long> people) {
    return people.isEmpty()
        ? Set.of()
        : ids(
            "SELECT DISTINCT i.course_id FROM people_import_row r JOIN people_import i"
                + " ON i.id = r.import_id WHERE r.enrolled AND r.person_id"
                + among(people));
  }

  private static String inImport(long importId) {
    return "r.person_id IN (SELECT person_id FROM people_import_row WHERE import_id = "
        + importId
        + ")";
  }

  private static String among(Collection<Long> ids) {
    return " IN (" + String.join(",", ids.stream().map(String::valueOf).toList()) + ")";
  }

  /**
   * Whoever of these people has done or got anything that no import gave them: confirmed the
   * address, or stands in any table of any room that names a person, also one that is added later.
   */
  Set<Long> used(Collection<Long> ids) {
    Set<Long> used = new HashSet<>();
    if (ids.isEmpty()) {
      return used;
    }
    String those = among(ids);
    used.addAll(ids("SELECT id FROM person WHERE confirmed_at IS NOT NULL AND id" + those));
    used.addAll(
        ids(
            "SELECT e.person_id FROM enrollment e WHERE e.person_id"
                + those
                + " AND NOT EXISTS (SELECT 1 FROM people_import_row r JOIN people_import i"
                + " ON i.id = r.import_id WHERE r.person_id = e.person_id AND r.enrolled"
                + " AND i.course_id = e.course_id)"));
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
        used.addAll(ids("SELECT DISTINCT person_id FROM `" + table + "` WHERE person_id" + those));
      }
    }
    return used;
  }

  private Set<Long> ids(String query) {
    Set<Long> ids = new HashSet<>();
    for (Object id : em.createNativeQuery(query).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
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
}
