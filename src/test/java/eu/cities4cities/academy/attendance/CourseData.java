package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.KyivTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows that a test of attendance needs, made anew for each test. */
public final class CourseData {
  private final DataSource dataSource;
  public final long courseId;
  final String slug = "attendance-" + UUID.randomUUID();

  public CourseData(DataSource dataSource, int minimumPercent, int codeWordsNeeded) {
    this.dataSource = dataSource;
    this.courseId =
        insert(
            """
            INSERT INTO course (slug, title_uk, title_en, summary_uk, summary_en, first_day,
              last_day, status, hours, ects_tenths, award_rule, minimum_percent,
              code_words_needed)
            VALUES (?, 'Курс', 'Course', '', '', CURDATE(), CURDATE(), 'RUNNING', 30, 10,
              '{"days":4,"sessionsPerDay":3}', ?, ?)""",
            slug,
            minimumPercent,
            codeWordsNeeded);
  }

  /** A session that the host started and has not ended. */
  public long liveSession(Instant startedAt, int minutes) {
    LocalDateTime planned = KyivTime.at(startedAt);
    return insert(
        """
        INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at,
          meeting_url, started_at, status)
        VALUES (?, 'Заняття', 'Session', ?, ?, 'https://meet.example.org/1', ?, 'LIVE')""",
        courseId,
        planned,
        planned.plusMinutes(minutes),
        utc(startedAt));
  }

  /** A session that is over and lasted as planned. */
  public long endedSession(LocalDateTime startsAt, int minutes) {
    return insert(
        """
        INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at,
          started_at, ended_at, status)
        VALUES (?, 'Заняття', 'Session', ?, ?, ?, ?, 'ENDED')""",
        courseId,
        startsAt,
        startsAt.plusMinutes(minutes),
        utc(KyivTime.instant(startsAt)),
        utc(KyivTime.instant(startsAt.plusMinutes(minutes))));
  }

  /** A session that is still ahead. */
  long plannedSession(LocalDateTime startsAt, int minutes) {
    return insert(
        """
        INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at, status)
        VALUES (?, 'Заняття', 'Session', ?, ?, 'SCHEDULED')""",
        courseId,
        startsAt,
        startsAt.plusMinutes(minutes));
  }

  /** Somebody with an account who is enrolled. */
  public long enrolled(String surname, String givenName, String latinName) {
    long person = person(surname, givenName, latinName);
    insert(
        "INSERT INTO enrollment (course_id, person_id, enrolled_at) VALUES (?, ?, UTC_TIMESTAMP())",
        courseId,
        person);
    return person;
  }

  /** Lets an enrolled person be of a community. */
  public void from(long person, long community) {
    update("UPDATE enrollment SET community_id = ? WHERE person_id = ?", community, person);
  }

  /** Presence of which only the length is known. */
  public void total(long session, long person, int minutes) {
    insert(
        """
        INSERT INTO attendance_evidence (session_id, person_id, source, source_key, kind, seconds,
          recorded_at)
        VALUES (?, ?, 'test', UUID(), 'TOTAL', ?, UTC_TIMESTAMP())""",
        session,
        person,
        minutes * 60);
  }

  /** Somebody with an account. */
  public long person(String surname, String givenName, String latinName) {
    return insert(
        """
        INSERT INTO person (email, surname, given_name, latin_name, language, created_at)
        VALUES (?, ?, ?, ?, 'uk', UTC_TIMESTAMP())""",
        UUID.randomUUID() + "@example.org",
        surname,
        givenName,
        latinName);
  }

  /** A community of a region. */
  public long community(String region) {
    return insert(
        """
        INSERT INTO community (slug, name_uk, name_en, region_code, kind, invented)
        VALUES (?, 'Громада', 'Community', ?, 'URBAN', TRUE)""",
        "c-" + UUID.randomUUID(),
        region);
  }

  public String email(long person) {
    return one("SELECT email FROM person WHERE id = " + person);
  }

  /** What letters the person gets are about. */
  public String subjects(long person) {
    return one(
        "SELECT GROUP_CONCAT(subject ORDER BY id SEPARATOR '; ') FROM outbox_letter"
            + " WHERE recipient = '"
            + email(person)
            + "'");
  }

  /** A window in which a word was or is shown. */
  public long word(long session, String word, Instant from, Instant until) {
    return insert(
        """
        INSERT INTO code_word_window (session_id, word, opened_at, closes_at, opened_by)
        VALUES (?, ?, ?, ?, 1)""",
        session,
        word,
        utc(from),
        utc(until));
  }

  public long rows(long session) {
    return Long.parseLong(
        one("SELECT COUNT(*) FROM attendance_evidence WHERE session_id = " + session));
  }

  long imports(long session) {
    return Long.parseLong(
        one("SELECT COUNT(*) FROM attendance_import WHERE session_id = " + session));
  }

  /** How many letters whose key begins so are in the outbox for an address. */
  public long letters(String email, String key) {
    return Long.parseLong(
        one(
            "SELECT COUNT(*) FROM outbox_letter WHERE recipient = '"
                + email
                + "' AND letter_key LIKE '"
                + key
                + "%'"));
  }

  private String one(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A person has said in which region they are on a day. */
  public void said(long person, LocalDate day, String region) {
    update(
        "INSERT INTO whereabouts (person_id, day, region_code, said_at)"
            + " VALUES (?, ?, ?, UTC_TIMESTAMP(3))",
        person,
        day,
        region);
  }

  private long insert(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
