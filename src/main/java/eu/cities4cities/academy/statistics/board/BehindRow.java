package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.attendance.AttendanceStatus;

/**
 * A row behind a figure: a person, and a session where the figure counts attendance.
 *
 * @param courseId the course in which they have the seat
 * @param personId the person, or null of one who was erased; then there is no name either
 * @param communityUk the community, or null
 * @param regionCode the two digits of the region, or null
 * @param sessionsPresent at how many sessions they were present
 * @param sessionId the session, or null where people are counted; what follows is null with it
 * @param minutesKnown whether anything gave times of the session; nothing known is not zero
 */
public record BehindRow(
    long courseId,
    Long personId,
    String name,
    String communityUk,
    String communityEn,
    String regionCode,
    int sessionsPresent,
    long seconds,
    Integer quizPercent,
    boolean completion,
    boolean participation,
    Long sessionId,
    AttendanceStatus status,
    Long sessionSeconds,
    boolean minutesKnown,
    String channel,
    String reason) {
  /** Of one who was erased neither the place nor why they were away is told. */
  public BehindRow {
    regionCode = personId == null ? null : regionCode;
    reason = personId == null ? null : reason;
  }

  /** Whole minutes, rounded down, over the course or at the session. */
  public long minutes() {
    return (sessionSeconds == null ? seconds : sessionSeconds) / 60;
  }

  /** The community in one of the two languages. */
  public String community(String language) {
    return "en".equals(language) ? communityEn : communityUk;
  }
}
