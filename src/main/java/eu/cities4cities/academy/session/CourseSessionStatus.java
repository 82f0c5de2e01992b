package eu.cities4cities.academy.session;

/** Where a session is in its life; the host's start and end make it live and ended. */
public enum CourseSessionStatus {
  SCHEDULED,
  LIVE,
  ENDED,
  CANCELLED
}
