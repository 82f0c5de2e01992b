package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.attendance.PresenceChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has changed since courses were counted, and who counts them. */
@ApplicationScoped
class ChangeRepository {
  /** A connection that has ended is told of for so long after its session. */
  private static final int MINUTES_AFTER_END = 10;

  @PersistenceContext private EntityManager em;

  /** Changes that wait for a course. */
  record Waiting(List<Long> ids, boolean allSessions, Set<Long> sessions) {}

  void add(PresenceChanged change) {
    if (change.personId() != null) {
      em.createNativeQuery(
              "INSERT INTO stat_change (course_id)"
                  + " SELECT course_id FROM enrollment WHERE person_id = ?1")
          .setParameter(1, change.personId())
          .executeUpdate();
      return;
    }
    em.createNativeQuery("INSERT INTO stat_change (course_id, session_id) VALUES (?1, ?2)")
        .setParameter(1, change.courseId())
        .setParameter(2, change.sessionId())
        .executeUpdate();
  }

  /** A seat on a course makes somebody return to those that begin later. */
  void addReturning(long courseId, Collection<Long> people) {
    if (!people.isEmpty()) {
      addCourses(
          """
          SELECT DISTINCT later.id FROM course c
          JOIN course later ON later.first_day > c.first_day
          JOIN enrollment e ON e.course_id = later.id
          WHERE c.id = ?1 AND e.person_id IN ("""
              + in(people)
              + ")",
          courseId);
    }
  }

  /** On another first day, a course's people return to others, or no more. */
  void addReturning(long courseId) {
    addCourses(
        """
        SELECT DISTINCT other.course_id FROM enrollment e
        JOIN enrollment other ON other.person_id = e.person_id WHERE e.course_id = ?1""",
        courseId);
  }

  /** Read before they are written: reading within the change would lock rows of other courses. */
  private void addCourses(String sql, long courseId) {
    for (Object id : em.createNativeQuery(sql).setParameter(1, courseId).getResultList()) {
      em.createNativeQuery("INSERT INTO stat_change (course_id) VALUES (?1)")
          .setParameter(1, id)
          .executeUpdate();
    }
  }

  /** Courses with changes that were not counted. */
  Set<Long> listChanged() {
    Set<Long> courses = new HashSet<>();
    for (Object id :
        em.createNativeQuery(
                """
                SELECT course_id FROM stat_change WHERE course_id IS NOT NULL
                UNION SELECT s.course_id FROM stat_change c
                  JOIN course_session s ON s.id = c.session_id""")
            .getResultList()) {
      courses.add(((Number) id).longValue());
    }
    return courses;
  }

  /** What waits for a course, as this transaction sees it. */
  Waiting waiting(long courseId) {
    List<Long> ids = new ArrayList<>();
    boolean all = false;
    Set<Long> sessions = new HashSet<>();
    for (Object each :
        em.createNativeQuery(
                """
                SELECT c.id, NULL FROM stat_change c WHERE c.course_id = ?1
                UNION ALL SELECT c.id, s.id FROM stat_change c JOIN course_session s
                  ON s.id = c.session_id AND s.course_id = ?1""")
            .setParameter(1, courseId)
            .getResultList()) {
      Object[] row = (Object[]) each;
      ids.add(((Number) row[0]).longValue());
      if (row[1] == null) {
        all = true;
      } else {
        sessions.add(((Number) row[1]).longValue());
      }
    }
    return new Waiting(ids, all, sessions);
  }

  /** Forgets changes that are counted; those that came meanwhile stay. */
  void forget(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      em.createNativeQuery("DELETE FROM stat_change WHERE id IN (" + in(ids) + ")").executeUpdate();
    }
  }

  /** The marks at which courses were counted last. */
  Map<Long, Marks> counted() {
    Map<Long, Marks> marks = new HashMap<>();
    for (Object each :
        em.createNativeQuery("SELECT course_id, presence_mark, people_mark FROM stat_course")
            .getResultList()) {
      Object[] row = (Object[]) each;
      marks.put(((Number) row[0]).longValue(), new Marks((String) row[1], (String) row[2]));
    }
    return marks;
  }

  /**
   * Courses of which a session is on, or was a moment ago, and that were not counted since then.
   */
  Set<Long> listLive(Instant now, LocalDateTime kyiv, Instant countedBefore) {
    Set<Long> courses = new HashSet<>();
    for (Object id :
        em.createNativeQuery(
                """
                SELECT DISTINCT s.course_id FROM course_session s
                LEFT JOIN stat_course c ON c.course_id = s.course_id
                WHERE (s.status = 'LIVE' OR s.ended_at > ?1
                    OR s.status IN ('SCHEDULED', 'MOVED') AND s.starts_at <= ?2 AND s.ends_at > ?3)
                  AND (c.counted_at IS NULL OR c.counted_at < ?4)""")
            .setParameter(1, utc(now).minusMinutes(MINUTES_AFTER_END))
            .setParameter(2, kyiv)
            .setParameter(3, kyiv.minusMinutes(MINUTES_AFTER_END))
            .setParameter(4, utc(countedBefore))
            .getResultList()) {
      courses.add(((Number) id).longValue());
    }
    return courses;
  }

  /** Courses counted since that moment. */
  Set<Long> listCountedSince(Instant moment) {
    Set<Long> courses = new HashSet<>();
    for (Object id :
        em.createNativeQuery("SELECT course_id FROM stat_course WHERE counted_at > ?1")
            .setParameter(1, utc(moment))
            .getResultList()) {
      courses.add(((Number) id).longValue());
    }
    return courses;
  }

  /** Takes the lease on a course; false if somebody else has it. */
  boolean take(Lease lease, Instant now, Instant until) {
    em.createNativeQuery("INSERT IGNORE INTO stat_course (course_id) VALUES (?1)")
        .setParameter(1, lease.courseId())
        .executeUpdate();
    return em.createNativeQuery(
                """
                UPDATE stat_course SET lease_owner = ?2, lease_until = ?3
                WHERE course_id = ?1 AND (lease_until IS NULL OR lease_until < ?4)""")
            .setParameter(1, lease.courseId())
            .setParameter(2, lease.owner())
            .setParameter(3, utc(until))
            .setParameter(4, utc(now))
            .executeUpdate()
        == 1;
  }

  /** Holds a course until the commit, if the lease is still one's own. */
  boolean hold(Lease lease, Instant until) {
    return em.createNativeQuery(
                "UPDATE stat_course SET lease_until = ?3 WHERE course_id = ?1 AND lease_owner = ?2")
            .setParameter(1, lease.courseId())
            .setParameter(2, lease.owner())
            .setParameter(3, utc(until))
            .executeUpdate()
        == 1;
  }

  /** Holds the courses of a person until the commit: nobody counts them meanwhile. */
  void holdOf(long personId) {
    em.createNativeQuery(
            """
            SELECT c.course_id FROM stat_course c JOIN stat_person p ON p.course_id = c.course_id
            JOIN stat_subject s ON s.id = p.subject_id WHERE s.person_id = ?1
            ORDER BY c.course_id FOR UPDATE""")
        .setParameter(1, personId)
        .getResultList();
  }

  /** Notes what a course was counted at, and gives the lease back. */
  void done(long courseId, Marks marks, Instant now) {
    em.createNativeQuery(
            """
            UPDATE stat_course SET presence_mark = ?2, people_mark = ?3, counted_at = ?4,
              lease_owner = NULL, lease_until = NULL WHERE course_id = ?1""")
        .setParameter(1, courseId)
        .setParameter(2, marks.presence())
        .setParameter(3, marks.people())
        .setParameter(4, utc(now))
        .executeUpdate();
  }

  private static String in(Collection<Long> ids) {
    return String.join(", ", ids.stream().map(String::valueOf).toList());
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
