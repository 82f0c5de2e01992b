package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Rows that server tests start from, each new and of its own, so that tests need no order.
 *
 * <p>Written past the services: a test of one room does not stand on another room's rules.
 */
@ApplicationScoped
public class TestData {

  /** Two days with one session each and a quiz of 60 percent. */
  public static final String RULE = "{\"all\":[{\"days\":2,\"sessionsPerDay\":1},{\"quiz\":60}]}";

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  /** A community in Lviv region; returns its id. */
  public long community() {
    String sign = sign();
    return insert(
        "INSERT INTO community (slug, name_uk, name_en, region_code, kind, invented)"
            + " VALUES (?, ?, ?, '46', 'RURAL', TRUE)",
        "test-" + sign,
        "Випробна " + sign,
        "Vyprobna " + sign);
  }

  /**
   * A confirmed person of a new community who reads Ukrainian, with these roles; returns the id.
   */
  public long person(Role... roles) {
    return personOf(community(), roles);
  }

  /** A confirmed person of that community, with these roles (participant where none is named). */
  public long personOf(long community, Role... roles) {
    String sign = sign();
    long person =
        insert(
            "INSERT INTO person (email, surname, given_name, patronymic, latin_name, language,"
                + " community_id, created_at, confirmed_at)"
                + " VALUES (?, ?, 'Олена', 'Іванівна', ?, 'uk', ?, UTC_TIMESTAMP(3),"
                + " UTC_TIMESTAMP(3))",
            sign + "@example.org",
            "Коваленко-" + letters(sign, "абвгдежзиклмнорс"),
            "Olena Kovalenko-" + letters(sign, "abcdefghiklmnopr"),
            community);
    for (Role role : roles.length == 0 ? new Role[] {Role.PARTICIPANT} : roles) {
      role(person, role, null, null);
    }
    return person;
  }

  /** Gives a role, for a trainer in one course, for a coordinator over one community. */
  public void role(long person, Role role, Long course, Long community) {
    insert(
        "INSERT INTO person_role (person_id, role, course_id, community_id) VALUES (?, ?, ?, ?)",
        person,
        role.name(),
        course,
        community);
  }

  /** The address of a person made here. */
  public String emailOf(long person) {
    return text("SELECT email FROM person WHERE id = ?", person);
  }

  /** A new access token of that person, for {@code Authorization: Bearer}. */
  public String token(long person) {
    String token = "test-" + UUID.randomUUID();
    insert(
        "INSERT INTO access_token (person_id, name, token_hash, created_at)"
            + " VALUES (?, 'test', ?, UTC_TIMESTAMP(3))",
        person,
        Secrets.sha256(token));
    return token;
  }

  /** A course of two days from today that people may enroll in, {@link #RULE}; returns its id. */
  public long openCourse() {
    return course("OPEN", LocalDate.now(java.time.ZoneId.of("Europe/Kyiv")), 2, null);
  }

  /** An open course with so many seats. */
  public long openCourse(int seats) {
    return course("OPEN", LocalDate.now(java.time.ZoneId.of("Europe/Kyiv")), 2, seats);
  }

  /**
   * An open course that begins in a month. Unlike {@link #openCourse} it stays as it is while a
   * test looks: the calendar, which starts courses on their first day, changes their status and
   * version.
   */
  public long courseAhead() {
    return courseAhead(null);
  }

  /** An open course that begins in a month, with so many seats. */
  public long courseAhead(Integer seats) {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Kyiv"));
    return course("OPEN", today.plusMonths(1), 2, seats);
  }

  /** A course of that status and length; returns its id. */
  public long course(String status, LocalDate firstDay, int days, Integer capacity) {
    String sign = sign();
    return insert(
        "INSERT INTO course (slug, title_uk, title_en, summary_uk, summary_en, first_day,"
            + " last_day, status, capacity, hours, ects_tenths, award_rule, minimum_percent,"
            + " code_words_needed) VALUES (?, ?, ?, 'Про що', 'About', ?, ?, ?, ?, 30, 10, ?, 60,"
            + " 2)",
        "course-" + sign,
        "Курс " + sign,
        "Course " + sign,
        firstDay,
        firstDay.plusDays(days - 1L),
        status,
        capacity,
        RULE);
  }

  /** A made-up word in Ukrainian letters that no other test has. */
  public static String word() {
    return letters(sign(), "абвгдежзиклмнорс");
  }

  /** The slug of a course made here. */
  public String slugOf(long course) {
    return text("SELECT slug FROM course WHERE id = ?", course);
  }

  /** A scheduled session of that course by Kyiv time; returns its id. */
  public long session(long course, LocalDateTime startsAt, int minutes) {
    LocalDateTime start = startsAt.truncatedTo(ChronoUnit.SECONDS);
    long session =
        insert(
            "INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at,"
                + " meeting_url, status) VALUES (?, 'Заняття', 'Session', ?, ?,"
                + " 'https://meet.example.org/room', 'SCHEDULED')",
            course,
            start,
            start.plusMinutes(minutes));
    long speaker =
        insert("INSERT INTO speaker (course_id, name_uk) VALUES (?, 'Олена Коваленко')", course);
    insert(
        "INSERT INTO session_speaker (session_id, speaker_id, position) VALUES (?, ?, 0)",
        session,
        speaker);
    return session;
  }

  /** Puts a person on a course with their community; returns the enrollment's id. */
  public long enroll(long course, long person) {
    return insert(
        "INSERT INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT ?, id, community_id, UTC_TIMESTAMP(3) FROM person WHERE id = ?",
        course,
        person);
  }

  /** Everybody on a course confirms the names for the certificate as they stand now. */
  public void confirmNames(long course) {
    insert(
        "INSERT INTO name_confirmation (enrollment_id, name_uk, name_latin, confirmed_at)"
            + " SELECT e.id, CONCAT_WS(' ', p.surname, p.given_name, NULLIF(p.patronymic, '')),"
            + " p.latin_name, UTC_TIMESTAMP(3) FROM enrollment e"
            + " JOIN person p ON p.id = e.person_id WHERE e.course_id = ?"
            + " ON DUPLICATE KEY UPDATE name_uk = VALUES(name_uk),"
            + " name_latin = VALUES(name_latin)",
        course);
  }

  /** Runs one change; returns the key it made, or 0. */
  public long insert(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row as text; null where there is none. */
  public String text(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row as a number; 0 where there is none. */
  public long number(String sql, Object... values) {
    String text = text(sql, values);
    return text == null ? 0 : Long.parseLong(text);
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** The sign as a part of a name, in which no digit stands. */
  private static String letters(String sign, String alphabet) {
    return sign.chars()
        .mapToObj(digit -> String.valueOf(alphabet.charAt(Character.digit(digit, 16))))
        .collect(Collectors.joining());
  }

  /** Ten hexadecimal digits: of thousands of people with eight, two would be called the same. */
  private static String sign() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 10);
  }
}
