package eu.cities4cities.academy.course;

/** Where a course is in its life; only a draft is hidden from the public catalogue. */
public enum CourseStatus {
  DRAFT,
  OPEN,
  RUNNING,
  FINISHED,
  ARCHIVED
}
