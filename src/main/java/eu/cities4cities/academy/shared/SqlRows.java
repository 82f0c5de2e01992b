package eu.cities4cities.academy.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads rows from the connection itself, where they are too many to be made objects twice. */
public final class SqlRows {
  private static final Logger LOG = Logger.getLogger(SqlRows.class.getName());

  private SqlRows() {}

  /** Takes what it needs of the row that is read. */
  @FunctionalInterface
  public interface Reader {
    /** One row. */
    void read(ResultSet row) throws SQLException;
  }

  /**
   * Reads all rows of a query; at the level FINER the log tells the query and its values.
   *
   * @param parameters the values of its marks, in their order
   */
  public static void read(Connection connection, String sql, List<?> parameters, Reader reader) {
    if (LOG.isLoggable(Level.FINER)) {
      LOG.log(Level.FINER, sql, parameters.toArray());
    }
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        select.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          reader.read(found);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Rows could not be read", e);
    }
  }

  /** So many marks for values, with commas between them. */
  public static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
