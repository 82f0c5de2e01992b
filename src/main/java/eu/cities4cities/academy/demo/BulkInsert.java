package eu.cities4cities.academy.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes many rows of one table with few statements. */
final class BulkInsert implements AutoCloseable {
  private static final int VALUES_AT_ONCE = 12_000;

  private final Connection connection;
  private final String head;
  private final String row;
  private final int rowsAtOnce;
  private final List<Object[]> waiting = new ArrayList<>();

  BulkInsert(Connection connection, String table, String... columns) {
    this.connection = connection;
    this.head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
    this.row = "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
    this.rowsAtOnce = Math.min(500, VALUES_AT_ONCE / columns.length);
  }

  /** Adds a row; instants are written in UTC, enums by their names. */
  void add(Object... values) {
    waiting.add(values);
    if (waiting.size() == rowsAtOnce) {
      flush();
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    String sql = head + String.join(", ", Collections.nCopies(waiting.size(), row));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 1;
      for (Object[] values : waiting) {
        for (Object value : values) {
          insert.setObject(at++, stored(value));
        }
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The demo data could not be written: " + head, e);
    }
    waiting.clear();
  }

  private static Object stored(Object value) {
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** Writes what still waits. */
  @Override
  public void close() {
    flush();
  }
}
