package eu.cities4cities.academy.statistics.evidence;

import eu.cities4cities.academy.shared.SqlRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the ledger in lots, each of which ends where the next begins. */
@ApplicationScoped
class EvidenceLineRepository {
  private static final String SELECT =
      """
      SELECT e.id, e.person_id, e.recorded_by, e.source, e.source_key, e.kind, e.starts_at,
        e.ends_at, e.seconds, e.status, e.note, e.window_id, e.arrived_late, e.batch,
        e.retracts_id, e.retracts_batch, e.recorded_at,
        CONCAT_WS(' ', p.surname, p.given_name, NULLIF(p.patronymic, '')),
        CONCAT_WS(' ', r.surname, r.given_name, NULLIF(r.patronymic, ''))
      FROM attendance_evidence e
      LEFT JOIN person p ON p.id = e.person_id
      LEFT JOIN person r ON r.id = e.recorded_by
      WHERE e.session_id = ? AND e.id > ? ORDER BY e.id LIMIT ?
      """;

  @PersistenceContext private EntityManager em;

  /** A row with the numbers of the people in it. */
  record Found(EvidenceLine line, Long personId, Long recordedBy) {}

  /** The rows of a session that were recorded after that one, at most so many. */
  List<Found> list(long sessionId, long after, int most) {
    List<Found> lines = new ArrayList<>();
    SqlRows.read(
        em.unwrap(Connection.class),
        SELECT,
        List.of(sessionId, after, most),
        row -> lines.add(new Found(line(sessionId, row), number(row, 2), number(row, 3))));
    return lines;
  }

  private static EvidenceLine line(long sessionId, ResultSet row) throws SQLException {
    return new EvidenceLine(
        row.getLong(1),
        sessionId,
        row.getString(18),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDateTime.class),
        row.getObject(8, LocalDateTime.class),
        number(row, 9),
        row.getString(10),
        row.getString(11),
        number(row, 12),
        row.getBoolean(13),
        row.getString(14),
        number(row, 15),
        row.getString(16),
        row.getObject(17, LocalDateTime.class),
        row.getString(19));
  }

  private static Long number(ResultSet row, int at) throws SQLException {
    long number = row.getLong(at);
    return row.wasNull() ? null : number;
  }
}
