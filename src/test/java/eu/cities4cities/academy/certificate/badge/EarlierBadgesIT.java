package eu.cities4cities.academy.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.launch.OwnDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database of the time when a certificate had one place for all its versions, and the key of
 * badges lay there with what it was encrypted with: badges of then are answered as before.
 */
class EarlierBadgesIT {
  private static final String ONE_PLACE_FOR_ALL_VERSIONS = "20261129.0820";
  private static final String PUBLIC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  @TempDir private static Path folder;

  private static OwnDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = OwnDatabase.start(folder, step -> {});
    migrate(ONE_PLACE_FOR_ALL_VERSIONS);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      // What a column holds that is not named does not matter here.
      statement.execute("SET SESSION sql_mode = ''");
      // Numbers of certificates have gaps, and versions are counted otherwise.
      certificate(statement, 4, "A", 1, null);
      certificate(statement, 7, "B", 3, null);
      certificate(statement, 9, "C", 2, "2026-11-01");
      statement.executeUpdate(
          "INSERT INTO badge_key (public_key, private_key, made_at, signing) VALUES ('"
              + PUBLIC_KEY
              + "', 'sealed', UTC_TIMESTAMP(3), 1)");
      statement.executeUpdate(
          "INSERT INTO installation_key (purpose, value) VALUES ('badge.key', 'beside')");
    }
    migrate("latest");
  }

  @AfterAll
  static void stop() {
    database.stop();
  }

  @Test
  void theCurrentVersionHasThePlaceThatBadgesName() throws SQLException {
    assertThat(
            all(
                "SELECT CONCAT(p.id, ' ', c.number, v.number) FROM status_place p"
                    + " JOIN certificate_version v ON v.id = p.version_id"
                    + " JOIN certificate c ON c.id = v.certificate_id ORDER BY p.id"))
        .containsExactly("4 A1", "7 B3", "9 C2", "10 B1", "11 B2", "12 C1");
  }

  @Test
  void theNextPlaceIsBehindAllOfThem() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION sql_mode = ''");
      certificate(statement, 10, "D", 1, null);
      statement.executeUpdate(
          "INSERT INTO status_place (version_id) SELECT MAX(id) FROM certificate_version");
    }
    assertThat(all("SELECT MAX(id) FROM status_place")).containsExactly("13");
  }

  @Test
  void theKeyOfThenVerifiesAndSignsNoMore() throws SQLException {
    assertThat(
            all(
                "SELECT CONCAT_WS(' ', public_key, sealed_key, signing,"
                    + " replaced_at IS NOT NULL) FROM badge_key"))
        .containsExactly(PUBLIC_KEY + " 1");
    assertThat(all("SELECT purpose FROM installation_key WHERE purpose = 'badge.key'")).isEmpty();
  }

  private static void certificate(
      Statement statement, long id, String number, int versions, String revoked)
      throws SQLException {
    statement.executeUpdate(
        "INSERT INTO certificate (id, number, current_version, revoked_at) VALUES (%d, '%s', %d, %s)"
            .formatted(id, number, versions, revoked == null ? "NULL" : "'" + revoked + "'"));
    for (int version = 1; version <= versions; version++) {
      statement.executeUpdate(
          "INSERT INTO certificate_version (certificate_id, number, superseded_at) VALUES (%d, %d, %s)"
              .formatted(id, version, version < versions ? "UTC_TIMESTAMP(3)" : "NULL"));
    }
  }

  private static List<String> all(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }
}
