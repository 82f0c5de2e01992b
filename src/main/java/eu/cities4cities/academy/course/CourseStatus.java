package eu.cities4cities.academy.course;

import java.util.Map;
import java.util.Set;

/**
 * Where a course is in its life. A draft is known to its staff only; an archived course keeps its
 * address but is no longer listed.
 */
public enum CourseStatus {
  DRAFT,
  OPEN,
  RUNNING,
  FINISHED,
  ARCHIVED;

  private static final Map<CourseStatus, Set<CourseStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(OPEN, ARCHIVED),
          OPEN, Set.of(RUNNING, FINISHED, DRAFT),
          RUNNING, Set.of(FINISHED, OPEN),
          FINISHED, Set.of(ARCHIVED, RUNNING),
          ARCHIVED, Set.of(FINISHED, DRAFT));

  /** True if staff may lead a course from this status to the other one by hand. */
  public boolean mayBecome(CourseStatus next) {
    return NEXT.get(this).contains(next);
  }
}
