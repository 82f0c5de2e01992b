package eu.cities4cities.academy.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The ledger's queries. */
@ApplicationScoped
class AttendanceEvidenceRepository {

  private static final String ROWS =
      """
      SELECT NEW eu.cities4cities.academy.attendance.EvidenceRow(
        e.id, e.session.id, e.personId, e.source, e.sourceKey, e.kind, e.startsAt, e.endsAt,
        e.seconds, e.status, e.note, e.windowId, e.arrivedLate, e.batch, e.retractsId,
        e.retractsBatch, e.recordedAt, e.recordedBy)
      FROM AttendanceEvidence e
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

  @PersistenceContext private EntityManager em;

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
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be written", e);
    }
  }

  List<EvidenceRow> listForSession(long sessionId) {
    return em.createQuery(ROWS + " WHERE e.session.id = :session ORDER BY e.id", EvidenceRow.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  /** All rows of a course's sessions, in one query. */
  List<EvidenceRow> listForSessions(Collection<Long> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            ROWS + " WHERE e.session.id IN :sessions ORDER BY e.id", EvidenceRow.class)
        .setParameter("sessions", sessionIds)
        .getResultList();
  }

  /** One person's rows in some sessions, and the retractions there that name no person. */
  List<EvidenceRow> listForPerson(long personId, Collection<Long> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    List<EvidenceRow> rows = new ArrayList<>();
    // Two look-ups by index; one with OR would read the whole session.
    rows.addAll(
        em.createQuery(
                ROWS + " WHERE e.personId = :person AND e.session.id IN :sessions ORDER BY e.id",
                EvidenceRow.class)
            .setParameter("person", personId)
            .setParameter("sessions", sessionIds)
            .getResultList());
    rows.addAll(
        em.createQuery(
                ROWS + " WHERE e.personId IS NULL AND e.session.id IN :sessions ORDER BY e.id",
                EvidenceRow.class)
            .setParameter("sessions", sessionIds)
            .getResultList());
    return rows;
  }

  /** The rows of a batch that somebody recorded. */
  List<EvidenceRow> listForBatch(String batch) {
    return em.createQuery(ROWS + " WHERE e.batch = :batch ORDER BY e.id", EvidenceRow.class)
        .setParameter("batch", batch)
        .getResultList();
  }

  /** How many people have entered the word of a window. */
  int countEntered(long windowId) {
    return em.createQuery(
            """
            SELECT COUNT(e) FROM AttendanceEvidence e
            WHERE e.windowId = :window AND e.kind = :kind""",
            Long.class)
        .setParameter("window", windowId)
        .setParameter("kind", EvidenceKind.CODE_WORD)
        .getSingleResult()
        .intValue();
  }

  /** Notes that a person has the session's page open. */
  void visit(long sessionId, long personId, Instant now) {
    em.createNativeQuery(
            """
            INSERT INTO session_visit (session_id, person_id, seen_at) VALUES (?1, ?2, ?3)
            ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)
            """)
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .setParameter(3, utc(now))
        .executeUpdate();
  }

  /** How many people have had the session's page open since that moment. */
  int countVisitors(long sessionId, Instant since) {
    Number count =
        (Number)
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM session_visit WHERE session_id = ?1 AND seen_at >= ?2")
                .setParameter(1, sessionId)
                .setParameter(2, utc(since))
                .getSingleResult();
    return count.intValue();
  }

  private static void fill(PreparedStatement insert, NewEvidence row, Instant now)
      throws SQLException {
    insert.setLong(1, row.sessionId());
    set(insert, 2, row.personId());
    insert.setString(3, row.key().source());
    insert.setString(4, row.key().key());
    insert.setString(5, row.kind().name());
    insert.setObject(6, utc(row.startsAt()));
    insert.setObject(7, utc(row.endsAt()));
    if (row.length() == null) {
      insert.setNull(8, Types.INTEGER);
    } else {
      insert.setInt(8, Math.toIntExact(row.length().getSeconds()));
    }
    insert.setString(9, row.status() == null ? null : row.status().name());
    insert.setString(10, row.note());
    set(insert, 11, row.windowId());
    insert.setBoolean(12, row.arrivedLate());
    insert.setString(13, row.batch());
    set(insert, 14, row.retractsId());
    insert.setString(15, row.retractsBatch());
    insert.setObject(16, utc(now));
    set(insert, 17, row.recordedBy());
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
