package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The queries over what staff marked on a roll. */
@ApplicationScoped
class MarkRepository {
  @PersistenceContext private EntityManager em;

  /** What was marked last and nothing takes back as a whole or one by one, the last first. */
  @SuppressWarnings("unchecked")
  List<Marked> list(long sessionId, int most) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                SELECT e.batch, MIN(e.status), MIN(e.note), COUNT(*),
                  TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MIN(e.recorded_at)), MIN(e.recorded_by)
                FROM attendance_evidence e
                WHERE e.session_id = ?1 AND e.kind = 'OVERRIDE' AND e.batch LIKE 'mark:%'
                  AND e.person_id IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM attendance_evidence r
                    WHERE r.session_id = ?1 AND r.kind = 'RETRACTION'
                      AND (r.retracts_batch = e.batch OR r.retracts_id = e.id))
                GROUP BY e.batch ORDER BY MIN(e.id) DESC""")
            .setParameter(1, sessionId)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Marked(
                    (String) row[0],
                    AttendanceStatus.valueOf((String) row[1]),
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    Instant.EPOCH.plus(((Number) row[4]).longValue(), ChronoUnit.MICROS),
                    row[5] == null ? null : ((Number) row[5]).longValue()))
        .toList();
  }

  /** A marking with the number of who did it. */
  record Marked(
      String batch, AttendanceStatus status, String note, int people, Instant at, Long by) {}
}
