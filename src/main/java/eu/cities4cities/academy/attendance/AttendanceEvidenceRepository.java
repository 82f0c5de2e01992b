package eu.cities4cities.academy.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The ledger's queries. */
@ApplicationScoped
class AttendanceEvidenceRepository {

  // In no order: what a session counts as does not depend on it, and a page sorts what it shows.
  // Moments come as numbers: the server's wrapper of a result set looks up each typed getter anew.
  private static final String ROWS =
      """
      SELECT id, session_id, person_id, source, source_key, kind,
        TIMESTAMPDIFF(MICROSECOND, '1970-01-01', starts_at),
        TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ends_at),
        seconds, status, note, window_id, arrived_late, batch, retracts_id, retracts_batch,
        TIMESTAMPDIFF(MICROSECOND, '1970-01-01', recorded_at), recorded_by
      FROM attendance_evidence
      """;

  // A repeated row is no error: the unique key of the table decides, in one round trip.
  private static final String INSERT =
      """
      INSERT IGNORE INTO attendance_evidence
        (session_id, person_id, source, source_key, kind, starts_at, ends_at, seconds, status,
         note, window_id, arrived_late, batch, retracts_id, retracts_batch, recorded_at,
         recorded_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  // Rule 1: of all that is recorded only an open connection's interval may grow.
  private static final String GROW =
      """
      ON DUPLICATE KEY UPDATE ends_at =
        IF(kind = 'INTERVAL', COALESCE(GREATEST(ends_at, VALUES(ends_at)), ends_at,
          VALUES(ends_at)), ends_at)
      """;

  /** A heartbeat: begins an interval or lets it grow, unless it fell silent too long ago. */
  private static final String BEAT =
      INSERT.replace("INSERT IGNORE", "INSERT")
          + """
          ON DUPLICATE KEY UPDATE ends_at =
            IF(ends_at >= ? AND ends_at < VALUES(ends_at), VALUES(ends_at), ends_at)
          RETURNING TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ends_at)
          """;

  @PersistenceContext private EntityManager em;
  @Inject private Event<PresenceChanged> changed;

  /** Records rows; those whose key is already there change nothing. Returns how many were new. */
  int addMissing(Collection<NewEvidence> rows, Instant now) {
    em.flush();
    try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(INSERT)) {
      for (NewEvidence row : rows) {
        fill(insert, row, now);
        insert.addBatch();
      }
      int added = 0;
      for (int count : insert.executeBatch()) {
        added += count == Statement.SUCCESS_NO_INFO ? 1 : count;
      }
      if (added > 0) {
        rows.stream().map(NewEvidence::sessionId).distinct().forEach(this::tell);
      }
      return added;
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be written", e);
    }
  }

  /** Records one row; false where its key is already there. */
  boolean add(NewEvidence row, Instant now) {
    em.flush();
    try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(INSERT)) {
      fill(insert, row, now);
      boolean added = insert.executeUpdate() == 1;
      if (added) {
        tell(row.sessionId());
      }
      return added;
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be written", e);
    }
  }

  /** Records an interval; one that is already there grows to the later of the two ends. */
  void addOrGrow(NewEvidence row, Instant now) {
    em.flush();
    try (PreparedStatement insert =
        em.unwrap(Connection.class)
            .prepareStatement(INSERT.replace("INSERT IGNORE", "INSERT") + GROW)) {
      fill(insert, row, now);
      insert.executeUpdate();
      tell(row.sessionId());
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be written", e);
    }
  }

  /**
   * Records a heartbeat.
   *
   * @param silentSince an interval that ended before then has ended for good
   * @return whether the beat counts
   */
  boolean beat(NewEvidence row, Instant silentSince, Instant now) {
    em.flush();
    try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(BEAT)) {
      fill(insert, row, now);
      insert.setObject(18, utc(silentSince));
      try (ResultSet grown = insert.executeQuery()) {
        return grown.next() && !instant(grown, 1).isBefore(now);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be written", e);
    }
  }

  private void tell(long sessionId) {
    changed.fire(PresenceChanged.ofSession(sessionId));
  }

  List<EvidenceRow> listForSession(long sessionId) {
    return listForSessions(List.of(sessionId));
  }

  /** All rows of a course's sessions, in one query. */
  List<EvidenceRow> listForSessions(Collection<Long> sessionIds) {
    return sessionIds.isEmpty()
        ? List.of()
        : list(ROWS + "WHERE " + in(sessionIds), List.copyOf(sessionIds));
  }

  /** One person's rows in some sessions, and the retractions there that name no person. */
  List<EvidenceRow> listForPerson(long personId, Collection<Long> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    List<Object> own = new ArrayList<>(sessionIds);
    own.add(personId);
    // Two look-ups by index; one with OR would read the whole session.
    List<EvidenceRow> rows =
        new ArrayList<>(list(ROWS + "WHERE " + in(sessionIds) + " AND person_id = ?", own));
    rows.addAll(
        list(ROWS + "WHERE " + in(sessionIds) + " AND person_id IS NULL", List.copyOf(sessionIds)));
    return rows;
  }

  /** Some people's rows in a session, and the retractions there that name no person. */
  List<EvidenceRow> listForPeople(long sessionId, Collection<Long> people) {
    return listForPeople(List.of(sessionId), people);
  }

  /** Some people's rows in some sessions, and the retractions there that name no person. */
  List<EvidenceRow> listForPeople(Collection<Long> sessionIds, Collection<Long> people) {
    if (sessionIds.isEmpty() || people.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(sessionIds);
    values.addAll(people);
    String marks = String.join(", ", Collections.nCopies(people.size(), "?"));
    List<EvidenceRow> rows =
        new ArrayList<>(
            list(ROWS + "WHERE " + in(sessionIds) + " AND person_id IN (" + marks + ")", values));
    rows.addAll(
        list(ROWS + "WHERE " + in(sessionIds) + " AND person_id IS NULL", List.copyOf(sessionIds)));
    return rows;
  }

  /** The rows of a batch that somebody recorded. */
  List<EvidenceRow> listForBatch(String batch) {
    return list(ROWS + "WHERE batch = ?", List.of(batch));
  }

  private static String in(Collection<Long> sessionIds) {
    return "session_id IN (" + String.join(", ", Collections.nCopies(sessionIds.size(), "?")) + ")";
  }

  /** A course has tens of thousands of rows; built from JPQL they take several times as long. */
  private List<EvidenceRow> list(String sql, List<?> parameters) {
    em.flush();
    try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        select.setObject(i + 1, parameters.get(i));
      }
      List<EvidenceRow> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be read", e);
    }
  }

  private static EvidenceRow row(ResultSet found) throws SQLException {
    Long seconds = number(found, 9);
    String status = found.getString(10);
    return new EvidenceRow(
        found.getLong(1),
        found.getLong(2),
        number(found, 3),
        found.getString(4),
        found.getString(5),
        EvidenceKind.valueOf(found.getString(6)),
        instant(found, 7),
        instant(found, 8),
        seconds == null ? null : Math.toIntExact(seconds),
        status == null ? null : AttendanceStatus.valueOf(status),
        found.getString(11),
        number(found, 12),
        found.getBoolean(13),
        found.getString(14),
        number(found, 15),
        found.getString(16),
        instant(found, 17),
        number(found, 18));
  }

  private static Long number(ResultSet found, int at) throws SQLException {
    long number = found.getLong(at);
    return found.wasNull() ? null : number;
  }

  private static Instant instant(ResultSet found, int at) throws SQLException {
    Long micros = number(found, at);
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static void fill(PreparedStatement insert, NewEvidence row, Instant now)
      throws SQLException {
    insert.setLong(1, row.sessionId());
    set(insert, 2, row.personId());
    insert.setString(3, row.key().source());
    insert.setString(4, row.key().key());
    for (int at = 6; at <= 15; at++) {
      insert.setNull(at, Types.NULL);
    }
    insert.setBoolean(12, false);
    fill(insert, row.fact());
    insert.setString(13, row.batch());
    insert.setObject(16, utc(now));
    set(insert, 17, row.recordedBy());
  }

  /** The columns that the shape fills; the others stay empty. */
  private static void fill(PreparedStatement insert, NewEvidence.Fact fact) throws SQLException {
    if (fact instanceof NewEvidence.Joined joined) {
      insert.setString(5, EvidenceKind.JOIN.name());
      insert.setObject(6, utc(joined.at()));
    } else if (fact instanceof NewEvidence.Word word) {
      insert.setString(5, EvidenceKind.CODE_WORD.name());
      insert.setObject(6, utc(word.at()));
      insert.setLong(11, word.windowId());
      insert.setBoolean(12, word.arrivedLate());
    } else if (fact instanceof NewEvidence.InRoom room) {
      insert.setString(5, EvidenceKind.ROOM.name());
      insert.setObject(6, utc(room.at()));
    } else if (fact instanceof NewEvidence.MadeUp madeUp) {
      insert.setString(5, EvidenceKind.MADE_UP.name());
      insert.setObject(6, utc(madeUp.at()));
    } else if (fact instanceof NewEvidence.Interval interval) {
      insert.setString(5, EvidenceKind.INTERVAL.name());
      insert.setObject(6, utc(interval.from()));
      insert.setObject(7, utc(interval.until()));
    } else if (fact instanceof NewEvidence.Total total) {
      insert.setString(5, EvidenceKind.TOTAL.name());
      insert.setInt(8, Math.toIntExact(total.length().getSeconds()));
    } else if (fact instanceof NewEvidence.Mark mark) {
      insert.setString(5, EvidenceKind.OVERRIDE.name());
      insert.setString(9, mark.status().name());
      insert.setString(10, mark.note());
    } else if (fact instanceof NewEvidence.RowTakenBack row) {
      insert.setString(5, EvidenceKind.RETRACTION.name());
      insert.setString(10, row.note());
      insert.setLong(14, row.rowId());
    } else if (fact instanceof NewEvidence.BatchTakenBack all) {
      insert.setString(5, EvidenceKind.RETRACTION.name());
      insert.setString(10, all.note());
      insert.setString(15, all.batch());
    }
  }

  private static void set(PreparedStatement insert, int at, Long value) throws SQLException {
    if (value == null) {
      insert.setNull(at, Types.BIGINT);
    } else {
      insert.setLong(at, value);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
