package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
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
import java.util.Optional;

/** The queries over imports, their rows and the remembered identities. */
@ApplicationScoped
class AttendanceImportRepository {
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_REASON = 1000;

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

  List<AttendanceImportRow> listRows(long importId) {
    return em.createQuery(
            "SELECT r FROM AttendanceImportRow r WHERE r.fromImport.id = :id ORDER BY r.line, r.id",
            AttendanceImportRow.class)
        .setParameter("id", importId)
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
  void addRows(long importId, List<ImportRow> rows) {
    em.flush();
    String sql =
        """
        INSERT INTO attendance_import_row
          (import_id, line, name, email, starts_at, ends_at, seconds, fingerprint, state,
           person_id, how, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    JsonArrayBuilder json = Json.createArrayBuilder().add(reason.key());
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
    JsonArray json = Json.createReader(new StringReader(stored)).readArray();
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
