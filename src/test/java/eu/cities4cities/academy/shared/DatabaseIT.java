package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the Academy relies on in its database, read from the one it is deployed with. */
@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

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

  private String ask(String query) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
    }
  }
}
