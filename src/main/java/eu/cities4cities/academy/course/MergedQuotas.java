package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.CommunitiesEnding;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityMerged;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.AuditTrail;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * The seats of two communities that become one, on courses that are not over: the successor has as
 * many as both had together, and those who wait may get one.
 */
@ApplicationScoped
class MergedQuotas {
  private static final int AFTER_PEOPLE_MOVED = CommunitiesEnding.PEOPLE + 1_000;

  @Inject private CourseRepository courses;
  @Inject private SeatsApart apart;
  @Inject private SummedCourses summed;
  @Inject private CommunityService communities;
  @Inject private SeatKeeper seats;
  @Inject private AuditTrail audit;

  /** Courses are locked before anybody's row, as whoever takes a seat does it. */
  void hold(@Observes @Priority(CommunitiesEnding.COURSES) CommunitiesEnding merging) {
    courses.hold(apart.coursesOf(merging.parts(), merging.wholes()));
  }

  void sum(@Observes @Priority(CommunitiesEnding.COURSES) CommunityMerged merged) {
    List<Long> ids = courses.listWithSeatsOf(Set.of(merged.from()), Set.of(merged.into()));
    summed.keep(merged, ids);
    for (Course course : locked(ids)) {
      Integer before = course.quotaOf(merged.into());
      Integer together = sum(course.quotaOf(merged.from()), before);
      course.setQuota(merged.from(), null);
      course.setQuota(merged.into(), together);
      Community successor = communities.get(merged.into());
      audit.record(
          new AuditTrail.Change(
              "course.quota",
              "Course",
              course.getId().toString(),
              successor.getNameUk() + ": " + word(before),
              successor.getNameUk() + ": " + word(together),
              null));
    }
  }

  void giveOut(@Observes @Priority(AFTER_PEOPLE_MOVED) CommunityMerged merged) {
    locked(summed.of(merged)).forEach(seats::promote);
  }

  /** As many as both had; null, which is no limit, if either had none. */
  static Integer sum(Integer one, Integer other) {
    return one == null || other == null ? null : Integer.valueOf(one + other);
  }

  private List<Course> locked(List<Long> ids) {
    return ids.stream().flatMap(id -> courses.lock(id).stream()).toList();
  }

  private static String word(Integer number) {
    return number == null ? "–" : number.toString();
  }
}
