package eu.cities4cities.academy.attendance;

/**
 * What reasons for being away did to a session's count.
 *
 * @param seconds missed time that leaves the count
 * @param otherwise what the session counts as once the course takes no more excused time
 * @param reason why, or null where nothing was excused or a person decided it
 * @param madeUp whether the recording was watched and its questions answered
 */
public record Excused(
    long seconds, AttendanceStatus otherwise, OutageReason reason, boolean madeUp) {

  /** Nothing was excused. */
  static Excused nothing(AttendanceStatus status) {
    return new Excused(0, status, null, false);
  }
}
