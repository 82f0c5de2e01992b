package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queries over announcements. */
@ApplicationScoped
class AnnouncementRepository {
  @PersistenceContext private EntityManager em;

  void add(Announcement announcement) {
    em.persist(announcement);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  void remove(Announcement announcement) {
    em.remove(announcement);
  }

  Optional<Announcement> find(long id) {
    return Optional.ofNullable(em.find(Announcement.class, id));
  }

  /** The announcement anew, held until the transaction ends. */
  Optional<Announcement> lock(long id) {
    return Optional.ofNullable(em.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A course's announcements: drafts, then what is to come, then what was sent, newest first. */
  List<Announcement> listOf(long courseId, int first, int size) {
    return em.createQuery(
            """
            SELECT a FROM Announcement a WHERE a.course.id = :course
            ORDER BY CASE WHEN a.sentAt IS NULL THEN 0 ELSE 1 END, a.sentAt DESC, a.id DESC""",
            Announcement.class)
        .setParameter("course", courseId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long countOf(long courseId) {
    return em.createQuery(
            "SELECT COUNT(a) FROM Announcement a WHERE a.course.id = :course", Long.class)
        .setParameter("course", courseId)
        .getSingleResult();
  }

  /** What was sent to the person, or to everybody, in those courses; the newest first. */
  List<Announcement> listFor(long personId, Collection<Long> courseIds, int most) {
    if (courseIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            SELECT a FROM Announcement a JOIN FETCH a.course
            WHERE a.course.id IN :courses AND a.status = :sent
              AND (a.audience = :all OR a.id IN :received)
            ORDER BY a.sentAt DESC""",
            Announcement.class)
        .setParameter("courses", courseIds)
        .setParameter("sent", AnnouncementStatus.SENT)
        .setParameter("all", AudienceChoice.ALL)
        .setParameter("received", received(personId))
        .setMaxResults(most)
        .getResultList();
  }

  private List<Long> received(long personId) {
    List<?> ids =
        em.createNativeQuery(
                "SELECT announcement_id FROM announcement_receiver WHERE person_id = ?1"
                    + " ORDER BY announcement_id DESC LIMIT 200")
            .setParameter(1, personId)
            .getResultList();
    List<Long> received =
        ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toList());
    // An empty list cannot be asked for; no announcement has this id.
    received.add(0L);
    return received;
  }

  /** One announcement whose time has come and that nobody else is sending; it is locked. */
  Optional<Long> lockDue(LocalDateTime now) {
    return em
        .createNativeQuery(
            """
            SELECT id FROM announcement WHERE status = 'SCHEDULED' AND send_at <= ?1
            ORDER BY send_at LIMIT 1 FOR UPDATE SKIP LOCKED""")
        .setParameter(1, now)
        .getResultList()
        .stream()
        .findFirst()
        .map(id -> ((Number) id).longValue());
  }

  void addReceivers(long announcementId, Collection<Long> personIds) {
    List<Long> ids = List.copyOf(personIds);
    for (int first = 0; first < ids.size(); first += 500) {
      String values =
          ids.subList(first, Math.min(first + 500, ids.size())).stream()
              .map(id -> "(" + announcementId + "," + id + ")")
              .collect(Collectors.joining(","));
      em.createNativeQuery(
              "INSERT IGNORE INTO announcement_receiver (announcement_id, person_id) VALUES "
                  + values)
          .executeUpdate();
    }
  }

  /** What was sent to the person by name, the newest first. */
  List<Announcement> listReceived(long personId) {
    return em.createQuery(
            """
            SELECT a FROM Announcement a JOIN FETCH a.course
            WHERE a.id IN :received AND a.sentAt IS NOT NULL ORDER BY a.sentAt DESC""",
            Announcement.class)
        .setParameter("received", received(personId))
        .getResultList();
  }

  void forgetReceiver(long personId) {
    em.createNativeQuery("DELETE FROM announcement_receiver WHERE person_id = ?1")
        .setParameter(1, personId)
        .executeUpdate();
  }
}
