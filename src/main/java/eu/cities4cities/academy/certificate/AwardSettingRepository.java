package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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

  /** Courses whose people are to be reminded of a deadline that comes before that moment. */
  List<Long> listToRemind(LocalDateTime now, LocalDateTime before) {
    return em.createQuery(
            "SELECT s.courseId FROM AwardSetting s WHERE s.namesUntil > :now"
                + " AND s.namesUntil <= :before"
                + " AND (s.namesRemindedFor IS NULL OR s.namesRemindedFor <> s.namesUntil)"
                + " ORDER BY s.courseId",
            Long.class)
        .setParameter("now", now)
        .setParameter("before", before)
        .getResultList();
  }
}
