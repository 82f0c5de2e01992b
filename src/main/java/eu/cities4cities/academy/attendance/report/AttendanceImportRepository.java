package eu.cities4cities.academy.attendance.report;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.session.CourseSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queries over imports, their rows and the remembered identities. */
@ApplicationScoped
class AttendanceImportRepository {
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_REASON = 1000;

  /** What the database's TO_SECONDS says of 1 January 1970. */
  private static final long EPOCH = 62_167_219_200L;

  private static final String WAITING =
      """
       FROM AttendanceImportRow r JOIN r.fromImport i JOIN i.session s
      WHERE s.course.id = :course AND i.undoneAt IS NULL AND r.state = :state
        AND (:session IS NULL OR s.id = :session)""";

  @PersistenceContext private EntityManager em;

  Optional<AttendanceImport> find(long id) {
    return Optional.ofNullable(em.find(AttendanceImport.class, id));
  }

  CourseSession session(long id) {
    return em.getReference(CourseSession.class, id);
  }

  void add(AttendanceImport added) {
    em.persist(added);
    em.flush();
  }

  /** A session's imports, the newest first. */
  List<AttendanceImport> list(long sessionId) {
    return em.createQuery(
            "SELECT i FROM AttendanceImport i WHERE i.session.id = :session ORDER BY i.id DESC",
            AttendanceImport.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  Optional<AttendanceImportRow> findRow(long id) {
    return Optional.ofNullable(em.find(AttendanceImportRow.class, id));
  }

  List<AttendanceImportRow> listRows(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT r FROM AttendanceImportRow r WHERE r.id IN :ids", AttendanceImportRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  long countRows(long importId) {
    return em.createQuery(
            "SELECT COUNT(r) FROM AttendanceImportRow r WHERE r.fromImport.id = :id", Long.class)
        .setParameter("id", importId)
        .getSingleResult();
  }

  /** The rows of an import in the file's order. */
  List<AttendanceImportRow> listRows(long importId, int first, int size) {
    return em.createQuery(
            "SELECT r FROM AttendanceImportRow r WHERE r.fromImport.id = :id ORDER BY r.line, r.id",
            AttendanceImportRow.class)
        .setParameter("id", importId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** The rows of a session's standing imports that wait, or were found to be about nobody. */
  List<AttendanceImportRow> listUndecided(long sessionId, List<ImportRowState> states) {
    return em.createQuery(
            """
            SELECT r FROM AttendanceImportRow r JOIN FETCH r.fromImport i
            WHERE i.session.id = :session AND i.undoneAt IS NULL AND r.state IN :states
            ORDER BY r.name, r.id""",
            AttendanceImportRow.class)
        .setParameter("session", sessionId)
        .setParameter("states", states)
        .getResultList();
  }

  long countDoubts(long sessionId) {
    return em.createQuery(
            """
            SELECT COUNT(r) FROM AttendanceImportRow r
            WHERE r.fromImport.session.id = :session AND r.fromImport.undoneAt IS NULL
              AND r.state = :state""",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("state", ImportRowState.DOUBT)
        .getSingleResult();
  }

  /**
   * A name that waits.
   *
   * @param rowId the first of its rows
   * @param rows how many there are
   * @param sessions in how many sessions
   * @param from the first moment, or null
   * @param until the last moment, or null
   * @param seconds the sum of rows without times
   */
  record Waiting(long rowId, long rows, long sessions, Instant from, Instant until, long seconds) {}

  long countSigns(long courseId, Long sessionId) {
    return em.createQuery("SELECT COUNT(DISTINCT r.sign)" + WAITING, Long.class)
        .setParameter("course", courseId)
        .setParameter("session", sessionId)
        .setParameter("state", ImportRowState.DOUBT)
        .getSingleResult();
  }

  /** The names that wait, by the alphabet. */
  List<Waiting> listSigns(long courseId, Long sessionId, int first, int size) {
    return em.createQuery(
            """
            SELECT MIN(r.id), COUNT(r), COUNT(DISTINCT s.id),
              MIN(FUNCTION('TO_SECONDS', r.startsAt)), MAX(FUNCTION('TO_SECONDS', r.endsAt)),
              SUM(r.seconds)"""
                + WAITING
                + " GROUP BY r.sign ORDER BY MIN(r.name), r.sign",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("session", sessionId)
        .setParameter("state", ImportRowState.DOUBT)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultStream()
        .map(
            found ->
                new Waiting(
                    (Long) found[0],
                    (Long) found[1],
                    (Long) found[2],
                    instant(found[3]),
                    instant(found[4]),
                    found[5] == null ? 0 : ((Number) found[5]).longValue()))
        .toList();
  }

  /** Out of an aggregate a moment comes as a number: it passes by the converter of instants. */
  private static Instant instant(Object secondsSinceTheYearZero) {
    return secondsSinceTheYearZero == null
        ? null
        : Instant.ofEpochSecond(((Number) secondsSinceTheYearZero).longValue() - EPOCH);
  }

  /** The waiting rows of a name in a course. */
  List<AttendanceImportRow> listWaiting(long courseId, String sign) {
    return listOfSign(courseId, sign, ImportRowState.DOUBT, null);
  }

  /** The rows of a name in a course that a person has decided about. */
  List<AttendanceImportRow> listDecided(long courseId, String sign) {
    List<AttendanceImportRow> decided =
        new ArrayList<>(listOfSign(courseId, sign, ImportRowState.DISMISSED, null));
    decided.addAll(listOfSign(courseId, sign, ImportRowState.CREDITED, AttendeeMatcher.How.PERSON));
    return decided;
  }

  private List<AttendanceImportRow> listOfSign(
      long courseId, String sign, ImportRowState state, AttendeeMatcher.How how) {
    return em.createQuery(
            """
            SELECT r FROM AttendanceImportRow r JOIN FETCH r.fromImport i JOIN i.session s
            WHERE s.course.id = :course AND i.undoneAt IS NULL AND r.sign = :sign
              AND r.state = :state ORDER BY r.id""",
            AttendanceImportRow.class)
        .setParameter("course", courseId)
        .setParameter("sign", sign)
        .setParameter("state", state)
        .getResultStream()
        .filter(row -> how == null || row.getHow() == how)
        .toList();
  }

  /** How many rows of each name a person has decided about. */
  Map<String, Long> countDecided(long courseId, List<String> signs) {
    if (signs.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            """
            SELECT r.sign, COUNT(r) FROM AttendanceImportRow r JOIN r.fromImport i
              JOIN i.session s
            WHERE s.course.id = :course AND i.undoneAt IS NULL AND r.sign IN :signs
              AND (r.state = :dismissed OR r.state = :credited AND r.how = :how)
            GROUP BY r.sign""",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("signs", signs)
        .setParameter("dismissed", ImportRowState.DISMISSED)
        .setParameter("credited", ImportRowState.CREDITED)
        .setParameter("how", AttendeeMatcher.How.PERSON)
        .getResultStream()
        .collect(Collectors.toMap(found -> (String) found[0], found -> (Long) found[1]));
  }

  Optional<AttendanceIdentity> findIdentity(long id) {
    return Optional.ofNullable(em.find(AttendanceIdentity.class, id));
  }

  void remove(AttendanceIdentity identity) {
    em.remove(identity);
  }

  long countIdentities(long courseId) {
    return em.createQuery(
            "SELECT COUNT(i) FROM AttendanceIdentity i WHERE i.courseId = :course", Long.class)
        .setParameter("course", courseId)
        .getSingleResult();
  }

  /** The decisions of a course, the newest first. */
  List<AttendanceIdentity> listIdentities(long courseId, int first, int size) {
    return em.createQuery(
            """
            SELECT i FROM AttendanceIdentity i WHERE i.courseId = :course
            ORDER BY i.decidedAt DESC, i.id DESC""",
            AttendanceIdentity.class)
        .setParameter("course", courseId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  List<AttendanceIdentity> listIdentities(long courseId) {
    return em.createQuery(
            "SELECT i FROM AttendanceIdentity i WHERE i.courseId = :course",
            AttendanceIdentity.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** What was decided about a sign, to be decided anew; a new one where nothing was. */
  AttendanceIdentity identity(long courseId, String sign) {
    return em.createQuery(
            "SELECT i FROM AttendanceIdentity i WHERE i.courseId = :course AND i.sign = :sign",
            AttendanceIdentity.class)
        .setParameter("course", courseId)
        .setParameter("sign", sign)
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              AttendanceIdentity added = new AttendanceIdentity(courseId, sign);
              em.persist(added);
              return added;
            });
  }

  /** Keeps the rows of a report in one batch. */
  void addRows(long importId, long sessionId, List<ImportRow> rows) {
    em.flush();
    String sql =
        """
        INSERT INTO attendance_import_row
          (import_id, line, name, email, starts_at, ends_at, seconds, fingerprint, state,
           person_id, how, reason, sign)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(sql)) {
      for (ImportRow row : rows) {
        ReportRow report = row.row();
        insert.setLong(1, importId);
        insert.setInt(2, report.line());
        insert.setString(3, cut(report.name(), LONGEST_NAME));
        insert.setString(4, cut(report.email(), LONGEST_EMAIL));
        insert.setObject(5, utc(report.from()));
        insert.setObject(6, utc(report.until()));
        if (report.total() == null) {
          insert.setNull(7, Types.INTEGER);
        } else {
          insert.setInt(7, Math.toIntExact(report.total().getSeconds()));
        }
        insert.setString(8, report.fingerprint());
        insert.setString(9, row.state().name());
        if (row.personId() == null) {
          insert.setNull(10, Types.BIGINT);
        } else {
          insert.setLong(10, row.personId());
        }
        insert.setString(11, row.how() == null ? null : row.how().name());
        insert.setString(12, cut(write(row.reason()), LONGEST_REASON));
        insert.setString(13, AttendanceIdentity.signOf(report, sessionId));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The rows of an import could not be kept", e);
    }
  }

  /** A reason as it is stored: its key and its arguments. */
  static String write(Reason reason) {
    if (reason == null) {
      return null;
    }
    JsonArrayBuilder json = JSON.createArrayBuilder().add(reason.key());
    for (Object arg : reason.args()) {
      if (arg instanceof Number number) {
        json.add(number.longValue());
      } else {
        json.add(cut(String.valueOf(arg), 200));
      }
    }
    return json.build().toString();
  }

  /** A stored reason, or null. */
  static Reason read(String stored) {
    if (stored == null) {
      return null;
    }
    JsonArray json = JSON.createReader(new StringReader(stored)).readArray();
    List<Object> args = new ArrayList<>();
    for (JsonValue value : json.subList(1, json.size())) {
      args.add(
          value instanceof JsonNumber number
              ? number.longValue()
              : ((JsonString) value).getString());
    }
    return new Reason(json.getString(0), args);
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }

  private static LocalDateTime utc(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
