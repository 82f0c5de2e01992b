package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.EvidenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is on a session's page, and how many have checked in by which way. */
@ApplicationScoped
class CheckInRepository {
  @PersistenceContext private EntityManager em;

  /** How many people have entered each word of a session, by window. */
  Map<Long, Integer> countEntered(long sessionId) {
    return em.createQuery(
            """
            SELECT e.windowId, COUNT(DISTINCT e.personId) FROM AttendanceEvidence e
            WHERE e.session.id = :session AND e.kind = :kind GROUP BY e.windowId""",
            Object[].class)
        .setParameter("session", sessionId)
        .setParameter("kind", EvidenceKind.CODE_WORD)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).intValue()));
  }

  /** How many people have checked in by the code of a session's room. */
  int countInRoom(long sessionId) {
    return em.createQuery(
            """
            SELECT COUNT(DISTINCT e.personId) FROM AttendanceEvidence e
            WHERE e.session.id = :session AND e.kind = :kind""",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("kind", EvidenceKind.ROOM)
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

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
