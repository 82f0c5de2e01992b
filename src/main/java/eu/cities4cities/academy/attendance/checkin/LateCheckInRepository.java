package eu.cities4cities.academy.attendance.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over code words that came late. */
@ApplicationScoped
class LateCheckInRepository {
  @PersistenceContext private EntityManager em;

  /** Keeps a word; one person's word of a window is kept once, however often it is sent. */
  void keep(long sessionId, long personId, long windowId, LateEntry entry) {
    em.createNativeQuery(
            """
            INSERT IGNORE INTO late_check_in
              (session_id, person_id, window_id, ticket_at, entered_at, arrived_at, state)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'WAITING')""")
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .setParameter(3, windowId)
        .setParameter(4, utc(entry.ticketAt()))
        .setParameter(5, utc(entry.enteredAt()))
        .setParameter(6, utc(entry.arrivedAt()))
        .executeUpdate();
  }

  Optional<LateCheckIn> find(long windowId, long personId) {
    return em.createQuery(
            "SELECT l FROM LateCheckIn l WHERE l.window.id = :window AND l.personId = :person",
            LateCheckIn.class)
        .setParameter("window", windowId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** Those of a session that nobody has decided about, with their words, the first come first. */
  List<LateCheckIn> listWaiting(long sessionId) {
    return em.createQuery(
            """
            SELECT l FROM LateCheckIn l JOIN FETCH l.window
            WHERE l.session.id = :session AND l.state = :waiting ORDER BY l.arrivedAt, l.id""",
            LateCheckIn.class)
        .setParameter("session", sessionId)
        .setParameter("waiting", LateCheckInState.WAITING)
        .getResultList();
  }

  /** Some that wait, held so that two who decide at once decide once. */
  List<LateCheckIn> lockWaiting(long sessionId, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                SELECT l FROM LateCheckIn l
                WHERE l.session.id = :session AND l.state = :waiting AND l.id IN :ids
                ORDER BY l.id""",
                LateCheckIn.class)
            .setParameter("session", sessionId)
            .setParameter("waiting", LateCheckInState.WAITING)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  /** The people of a session about whose late words nobody has decided. */
  List<Long> listWaitingPeople(long sessionId) {
    return em.createQuery(
            """
            SELECT DISTINCT l.personId FROM LateCheckIn l
            WHERE l.session.id = :session AND l.state = :waiting""",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("waiting", LateCheckInState.WAITING)
        .getResultList();
  }

  /** A person's words of a session that came late and wait, or were declined. */
  List<LateCheckIn> listOf(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT l FROM LateCheckIn l JOIN FETCH l.window
            WHERE l.session.id = :session AND l.personId = :person ORDER BY l.arrivedAt, l.id""",
            LateCheckIn.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultList();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
