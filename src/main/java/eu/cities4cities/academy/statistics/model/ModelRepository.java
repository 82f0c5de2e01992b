package eu.cities4cities.academy.statistics.model;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.shared.SqlRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * How the read model is read and written: a course has tens of thousands of rows, too many to be
 * made objects twice, so the connection itself is used.
 */
abstract class ModelRepository {
  static final int ROWS_AT_ONCE = 200;

  @PersistenceContext private EntityManager em;

  /** Reads rows, after everything that waits is written. */
  void read(String sql, List<?> parameters, SqlRows.Reader reader) {
    em.flush();
    SqlRows.read(em.unwrap(Connection.class), sql, parameters, reader);
  }

  /** Changes rows; the values stand in the order of their marks. */
  void change(String sql, Object... parameters) {
    try (PreparedStatement change = em.unwrap(Connection.class).prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        change.setObject(i + 1, parameters[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The statistics could not be written", e);
    }
  }

  /**
   * Writes rows, many in each statement.
   *
   * @param head what stands before the rows
   * @param tail what stands after them
   */
  void write(String head, String tail, List<Object[]> rows) {
    for (int first = 0; first < rows.size(); first += ROWS_AT_ONCE) {
      List<Object[]> some = rows.subList(first, Math.min(rows.size(), first + ROWS_AT_ONCE));
      String one = "(" + marks(some.get(0).length) + ")";
      Object[] values = some.stream().flatMap(java.util.Arrays::stream).toArray();
      change(head + String.join(", ", Collections.nCopies(some.size(), one)) + tail, values);
    }
  }
}
