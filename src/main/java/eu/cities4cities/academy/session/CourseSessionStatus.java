package eu.cities4cities.academy.session;

/** Where a session is in its life; the host's start and end make it live and ended. */
public enum CourseSessionStatus {
  SCHEDULED,
  /** Still ahead, but at another time than people were told at first. */
  MOVED,
  LIVE,
  ENDED,
  CANCELLED;

  /** Whether it is to come and nobody has started it. */
  public boolean isPlanned() {
    return this == SCHEDULED || this == MOVED;
  }
}
