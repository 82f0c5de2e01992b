package eu.cities4cities.academy.attendance;

/**
 * Told in the transaction in which something changes that decides who was present, so that what is
 * counted from it is counted anew. Heartbeats of open connections tell nothing: whoever counts a
 * session that is on looks again anyway. One of the three is told.
 *
 * @param courseId all sessions of a course
 * @param sessionId one session
 * @param personId all sessions of a person
 */
public record PresenceChanged(Long courseId, Long sessionId, Long personId) {
  /** Something about one session. */
  public static PresenceChanged ofSession(long sessionId) {
    return new PresenceChanged(null, sessionId, null);
  }

  /** Something about all sessions of a course. */
  public static PresenceChanged ofCourse(long courseId) {
    return new PresenceChanged(courseId, null, null);
  }

  /** Something about one person in all courses. */
  public static PresenceChanged ofPerson(long personId) {
    return new PresenceChanged(null, null, personId);
  }
}
