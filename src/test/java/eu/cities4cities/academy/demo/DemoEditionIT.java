package eu.cities4cities.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A start of the demonstration on a later day, in a transaction that is taken back. */
@ExtendWith(ArquillianExtension.class)
class DemoEditionIT {
  private static final String OLD =
      """
      SELECT GROUP_CONCAT(part ORDER BY part SEPARATOR ' ') FROM (
        SELECT CONCAT('course ', COUNT(*), ' ', SUM(CRC32(CONCAT_WS('|', id, slug, first_day,
          last_day, status, version)))) part FROM course WHERE id = %1$d
        UNION ALL SELECT CONCAT('sessions ', COUNT(*), ' ', SUM(CRC32(CONCAT_WS('|', id, starts_at,
          ends_at, started_at, ended_at, status, version)))) FROM course_session
          WHERE course_id = %1$d
        UNION ALL SELECT CONCAT('people ', COUNT(*), ' ', SUM(CRC32(CONCAT_WS('|', id, person_id,
          enrolled_at)))) FROM enrollment WHERE course_id = %1$d
        UNION ALL SELECT CONCAT('evidence ', COUNT(*), ' ', SUM(CRC32(CONCAT_WS('|', e.id, e.kind,
          e.person_id, e.starts_at)))) FROM attendance_evidence e
          JOIN course_session s ON s.id = e.session_id WHERE s.course_id = %1$d) parts
      """;

  @Inject private DemoService demo;
  @Resource private UserTransaction transaction;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @BeforeEach
  void seeded() throws Exception {
    transaction.begin();
    change("INSERT INTO demo_marker (id, seeded_at) VALUES (1, UTC_TIMESTAMP(3))");
    DemoAccounts accounts = DemoAccounts.read();
    List<String> emails = new ArrayList<>();
    for (Role role : Role.values()) {
      emails.add(accounts.email(role));
    }
    for (int i = 0; i < 20; i++) {
      emails.add("edition-" + i + DemoPeople.DOMAIN);
    }
    for (String email : emails) {
      change(
          "INSERT INTO person (email, surname, given_name, latin_name, language, created_at,"
              + " confirmed_at) VALUES ('%s', 'Кравець', 'Ніна', 'Nina Kravets', 'uk',"
                  .formatted(email)
              + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))");
    }
  }

  @AfterEach
  void takeBack() throws Exception {
    transaction.rollback();
  }

  @Test
  void aLaterDayAddsAnEditionThatIsLiveAndChangesNothingOld() throws SQLException {
    demo.prepare();
    assertThat(editions()).hasSize(1);
    demo.prepare();
    assertThat(editions()).as("while a session is live nothing is added").hasSize(1);
    long old = editions().get(0);

    aDayPasses(old);
    String before = text(OLD.formatted(old));
    demo.prepare();

    assertThat(editions()).hasSize(2);
    assertThat(text(OLD.formatted(old))).isEqualTo(before);
    long fresh = editions().get(1);
    assertThat(text("SELECT status FROM course WHERE id = " + fresh)).isEqualTo("RUNNING");
    assertThat(text("SELECT COUNT(*) FROM course_session WHERE course_id = " + fresh))
        .isEqualTo("20");
    assertThat(
            text(
                "SELECT COUNT(*) FROM course_session WHERE status = 'LIVE' AND course_id = "
                    + fresh))
        .isEqualTo("1");
    assertThat(text("SELECT first_day + INTERVAL 2 DAY FROM course WHERE id = " + fresh))
        .isEqualTo(KyivTime.today(clock).toString());
  }

  /** As the next start finds it: all of the edition lies a day further back. */
  private void aDayPasses(long course) throws SQLException {
    change(
        "UPDATE course_session SET starts_at = starts_at - INTERVAL 1 DAY,"
            + " ends_at = ends_at - INTERVAL 1 DAY, started_at = started_at - INTERVAL 1 DAY,"
            + " ended_at = ended_at - INTERVAL 1 DAY WHERE course_id = "
            + course);
  }

  private List<Long> editions() throws SQLException {
    List<Long> courses = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT course_id FROM demo_edition ORDER BY number")) {
      while (rows.next()) {
        courses.add(rows.getLong(1));
      }
    }
    return courses;
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
