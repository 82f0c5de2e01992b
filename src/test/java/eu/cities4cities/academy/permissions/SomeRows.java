package eu.cities4cities.academy.permissions;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Rows of any table with a value in each column that needs one: enough to be found, and to survive
 * a column that is added later.
 */
@ApplicationScoped
public class SomeRows {

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  /** Inserts a row with these values (column, value, …); returns its generated id, or 0. */
  public long in(String table, Object... columnsAndValues) {
    try (Connection connection = dataSource.getConnection()) {
      Map<String, Object> values = needed(connection, table);
      for (int i = 0; i < columnsAndValues.length; i += 2) {
        values.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
      }
      String sql =
          values.keySet().stream()
                  .collect(Collectors.joining(", ", "INSERT INTO " + table + " (", ""))
              + values.keySet().stream()
                  .map(column -> "?")
                  .collect(Collectors.joining(", ", ") VALUES (", ")"));
      try (PreparedStatement statement =
          connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
        int place = 1;
        for (Object value : values.values()) {
          statement.setObject(place++, value);
        }
        statement.executeUpdate();
        try (ResultSet keys = statement.getGeneratedKeys()) {
          return keys.next() ? keys.getLong(1) : 0;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A row of " + table + " could not be made", e);
    }
  }

  private static Map<String, Object> needed(Connection connection, String table)
      throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT column_name, data_type, character_maximum_length FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND is_nullable = 'NO'"
                + " AND column_default IS NULL AND extra NOT LIKE '%auto_increment%'"
                + " AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          values.put(row.getString(1), some(row.getString(2), row.getLong(3)));
        }
      }
    }
    return values;
  }

  private static Object some(String type, long length) {
    return switch (type) {
      case "varchar", "char", "text", "mediumtext", "longtext" -> {
        String sign = UUID.randomUUID().toString().replace("-", "");
        yield length > 0 && length < sign.length() ? sign.substring(0, (int) length) : sign;
      }
      case "date" -> "2026-03-02";
      case "datetime" -> "2026-03-02 10:00:00";
      case "blob", "mediumblob", "longblob", "binary", "varbinary" -> new byte[] {1};
      default -> 1;
    };
  }
}
