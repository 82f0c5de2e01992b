package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the Academy relies on in its database, read from the one it is deployed with. */
@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  @PersistenceContext private EntityManager entities;

  @Test
  void everyTextColumnTellsUkrainianLettersApart() throws Exception {
    assertThat(
            ask(
                """
                SELECT COUNT(*) > 10, 0, GROUP_CONCAT(DISTINCT IF(collation_name LIKE '%_ai_%',
                  CONCAT(table_name, '.', column_name), NULL))
                FROM information_schema.columns
                WHERE table_schema = DATABASE() AND collation_name IS NOT NULL
                  AND table_name <> 'flyway_schema_history'
                """))
        .isEqualTo("1 0 null");
  }

  @Test
  void keepsTimesInUniversalTime() throws Exception {
    assertThat(ask("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()), 1, 1"))
        .isEqualTo("0 1 1");
  }

  @Test
  void wasBroughtUpToDateByMigrations() throws Exception {
    assertThat(ask("SELECT COUNT(*) > 5, MIN(success), MAX(success) FROM flyway_schema_history"))
        .isEqualTo("1 1 1");
  }

  /** One that stays open is kept by the driver with all its values. */
  @Test
  void noInsertStaysOpen() throws Exception {
    transaction.begin();
    try (Connection connection = dataSource.getConnection()) {
      for (int i = 0; i < 3; i++) {
        entities.persist(new AuditEntry(Instant.now(), null, "", CHANGE));
      }
      entities.flush();
      assertThat(openStatements(connection, "INSERT INTO audit_entry")).isEmpty();
    } finally {
      transaction.rollback();
    }
  }

  /** The statements that the driver holds, of those whose text begins so. */
  private static List<Object> openStatements(Connection connection, String begins)
      throws Exception {
    Object context = field(field(driverOf(connection), "client"), "context");
    Map<?, ?> cached = (Map<?, ?>) field(context, "prepareCache");
    List<Object> open = new ArrayList<>();
    for (Map.Entry<?, ?> prepared : cached.entrySet()) {
      if (prepared.getKey().toString().contains(begins)) {
        open.addAll((List<?>) field(prepared.getValue(), "statements"));
      }
    }
    assertThat(cached.keySet().toString()).contains(begins);
    return open;
  }

  /** The driver's own connection, out of the pool's wrapping. */
  private static Object driverOf(Connection connection) throws Exception {
    Object found = connection;
    while (!found.getClass().getName().startsWith("org.mariadb")) {
      found = field(found, "con");
    }
    return found;
  }

  private static Object field(Object object, String name) throws Exception {
    Class<?> type = object.getClass();
    while (true) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
      } catch (NoSuchFieldException inherited) {
        type = type.getSuperclass();
      }
    }
  }

  private static final AuditTrail.Change CHANGE =
      new AuditTrail.Change("test.counted", "TEST", "1", null, null, null);

  private String ask(String query) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
    }
  }
}
