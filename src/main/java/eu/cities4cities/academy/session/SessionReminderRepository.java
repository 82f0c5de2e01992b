package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The queries over reminders. */
@ApplicationScoped
class SessionReminderRepository {
  @PersistenceContext private EntityManager em;

  /**
   * Notes that the reminder is being written; false if it was before, or is on another node: that
   * one's transaction is waited for.
   */
  boolean claim(String key, long courseId, Instant now) {
    return em.createNativeQuery(
                """
                INSERT IGNORE INTO session_reminder (reminder_key, course_id, written_at, letters)
                VALUES (?1, ?2, ?3, 0)""")
            .setParameter(1, key)
            .setParameter(2, courseId)
            .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  void setLetters(String key, int letters) {
    em.createNativeQuery("UPDATE session_reminder SET letters = ?2 WHERE reminder_key = ?1")
        .setParameter(1, key)
        .setParameter(2, letters)
        .executeUpdate();
  }

  /** The courses that have planned sessions in that span of Kyiv time and are not drafts. */
  List<Long> listCourses(LocalDateTime from, LocalDateTime before) {
    return em.createQuery(
            """
            SELECT DISTINCT s.course.id FROM CourseSession s
            WHERE s.startsAt >= :from AND s.startsAt < :before AND s.status = :scheduled
              AND s.course.status IN :listed""",
            Long.class)
        .setParameter("from", from)
        .setParameter("before", before)
        .setParameter("scheduled", CourseSessionStatus.SCHEDULED)
        .setParameter("listed", SessionNews.TOLD)
        .getResultList();
  }
}
