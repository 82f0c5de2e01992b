package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** The queries over how courses award their certificates. */
@ApplicationScoped
class AwardSettingRepository {
  @PersistenceContext private EntityManager em;

  /** The setting of a course, or the usual one where nothing was set. */
  AwardSetting get(long courseId) {
    AwardSetting found = em.find(AwardSetting.class, courseId);
    return found == null ? new AwardSetting(courseId) : found;
  }

  /** As {@link #get}, for a change: others who change the same setting wait. */
  AwardSetting getForChange(long courseId) {
    // Two who are the first at the same time make one row.
    em.createNativeQuery(
            "INSERT INTO award_setting (course_id) VALUES (?1)"
                + " ON DUPLICATE KEY UPDATE course_id = VALUES(course_id)")
        .setParameter(1, courseId)
        .executeUpdate();
    return em.find(AwardSetting.class, courseId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Courses with a deadline not before that one that nobody has looked at since then. */
  List<Long> listToAsk(LocalDateTime deadline, Instant lookedBefore) {
    return em.createQuery(
            "SELECT s.courseId FROM AwardSetting s WHERE s.namesUntil >= :deadline"
                + " AND (s.namesLookedAt IS NULL OR s.namesLookedAt < :before)"
                + " ORDER BY s.courseId",
            Long.class)
        .setParameter("deadline", deadline)
        .setParameter("before", lookedBefore)
        .getResultList();
  }

  /** Notes that somebody looks now; false where another has done so since then. */
  boolean takeToAsk(long courseId, Instant now, Instant lookedBefore) {
    return em.createQuery(
                "UPDATE AwardSetting s SET s.namesLookedAt = :now WHERE s.courseId = :course"
                    + " AND (s.namesLookedAt IS NULL OR s.namesLookedAt < :before)")
            .setParameter("now", now)
            .setParameter("course", courseId)
            .setParameter("before", lookedBefore)
            .executeUpdate()
        == 1;
  }
}
