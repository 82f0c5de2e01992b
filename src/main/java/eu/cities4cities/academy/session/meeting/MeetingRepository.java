package eu.cities4cities.academy.session.meeting;

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

/** The queries over meetings, their guests and what services have told. */
@ApplicationScoped
class MeetingRepository {
  @PersistenceContext private EntityManager em;

  Optional<SessionMeeting> find(long sessionId) {
    return Optional.ofNullable(em.find(SessionMeeting.class, sessionId));
  }

  /** Held until the transaction ends. */
  Optional<SessionMeeting> lock(long sessionId) {
    return Optional.ofNullable(
        em.find(SessionMeeting.class, sessionId, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<SessionMeeting> findByName(String name) {
    return em.createQuery(
            "SELECT m FROM SessionMeeting m WHERE m.name = :name", SessionMeeting.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  List<SessionMeeting> listCalled(MeetingKind service, List<String> givenNames) {
    return em.createQuery(
            "SELECT m FROM SessionMeeting m WHERE m.service = :service AND m.givenName IN :names",
            SessionMeeting.class)
        .setParameter("service", service)
        .setParameter("names", givenNames)
        .getResultList();
  }

  /** The sessions of a course that meet at a service rather than at a plain link. */
  List<Long> listAtService(long courseId) {
    return em.createQuery(
            """
            SELECT m.sessionId FROM SessionMeeting m, CourseSession s
            WHERE s.id = m.sessionId AND s.course.id = :course AND m.service <> :link""",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("link", MeetingKind.LINK)
        .getResultList();
  }

  void add(SessionMeeting meeting) {
    em.persist(meeting);
    em.flush();
  }

  /** Takes one meeting that is due; no other worker touches it until the lease ends. */
  boolean take(String owner, Instant now, Instant until) {
    return em.createNativeQuery(
                """
                UPDATE session_meeting SET lease_owner = ?1, lease_until = ?2
                WHERE due_at <= ?3 AND (lease_until IS NULL OR lease_until < ?3)
                ORDER BY due_at LIMIT 1
                """)
            .setParameter(1, owner)
            .setParameter(2, utc(until))
            .setParameter(3, utc(now))
            .executeUpdate()
        == 1;
  }

  /** Takes that meeting for a moment, due or not; false where somebody else has it. */
  boolean take(long sessionId, String owner, Instant now, Instant until) {
    return em.createNativeQuery(
                """
                UPDATE session_meeting SET lease_owner = ?1, lease_until = ?2
                WHERE session_id = ?4 AND (lease_until IS NULL OR lease_until < ?3)
                """)
            .setParameter(1, owner)
            .setParameter(2, utc(until))
            .setParameter(3, utc(now))
            .setParameter(4, sessionId)
            .executeUpdate()
        == 1;
  }

  /** What was taken under that name, which each taking has of its own. */
  Optional<SessionMeeting> findTaken(String owner) {
    return em.createQuery(
            "SELECT m FROM SessionMeeting m WHERE m.leaseOwner = :owner", SessionMeeting.class)
        .setParameter("owner", owner)
        .getResultStream()
        .findFirst();
  }

  /** The person's row in that session, made with this key where there is none yet. */
  MeetingGuest guest(long sessionId, long personId, String key) {
    em.createNativeQuery(
            """
            INSERT IGNORE INTO meeting_guest (session_id, person_id, guest_key)
            VALUES (?1, ?2, ?3)
            """)
        .setParameter(1, sessionId)
        .setParameter(2, personId)
        .setParameter(3, key)
        .executeUpdate();
    return findGuest(sessionId, personId).orElseThrow();
  }

  Optional<MeetingGuest> findGuest(long sessionId, long personId) {
    return em.createQuery(
            """
            SELECT g FROM MeetingGuest g
            WHERE g.sessionId = :session AND g.personId = :person""",
            MeetingGuest.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** Who a service means: by the key that we gave it or the reference that it gave us. */
  Optional<MeetingGuest> findGuest(long sessionId, String reference) {
    return em.createQuery(
            """
            SELECT g FROM MeetingGuest g
            WHERE g.sessionId = :session AND (g.guestKey = :sign OR g.reference = :sign)""",
            MeetingGuest.class)
        .setParameter("session", sessionId)
        .setParameter("sign", reference)
        .getResultStream()
        .findFirst();
  }

  MeetingGuest getGuest(long id) {
    return em.find(MeetingGuest.class, id);
  }

  List<MeetingGuest> listGuests(long sessionId) {
    return em.createQuery(
            "SELECT g FROM MeetingGuest g WHERE g.sessionId = :session", MeetingGuest.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  /** How many people have a way in of their own. */
  int countGuests(long sessionId) {
    return count("SELECT COUNT(g) FROM MeetingGuest g WHERE g.sessionId = :session", sessionId);
  }

  /** How many connections the service has told of. */
  int countConnections(long sessionId) {
    return count(
        "SELECT COUNT(DISTINCT e.connection) FROM MeetingEvent e WHERE e.sessionId = :session",
        sessionId);
  }

  private int count(String query, long sessionId) {
    return em.createQuery(query, Long.class)
        .setParameter("session", sessionId)
        .getSingleResult()
        .intValue();
  }

  /** Notes that a connection began or ended; told again, it changes nothing. */
  void addEvent(long sessionId, MeetingEvent.Kind kind, Stay stay, Instant at, Long guestId) {
    em.createNativeQuery(
            """
            INSERT IGNORE INTO meeting_event
              (session_id, connection, kind, happened_at, guest_id, name, email)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """)
        .setParameter(1, sessionId)
        .setParameter(2, stay.connection())
        .setParameter(3, kind.name())
        .setParameter(4, utc(at))
        .setParameter(5, guestId)
        .setParameter(6, stay.name())
        .setParameter(7, stay.email())
        .executeUpdate();
  }

  List<MeetingEvent> listEvents(long sessionId, Collection<String> connections) {
    return connections.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                SELECT e FROM MeetingEvent e
                WHERE e.sessionId = :session AND e.connection IN :connections""",
                MeetingEvent.class)
            .setParameter("session", sessionId)
            .setParameter("connections", connections)
            .getResultList();
  }

  List<MeetingEvent> listEvents(long sessionId) {
    return em.createQuery(
            "SELECT e FROM MeetingEvent e WHERE e.sessionId = :session", MeetingEvent.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
