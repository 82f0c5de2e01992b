package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.util.List;

/**
 * One person at one session: a row that figures about attendance count.
 *
 * @param subject the person's number in the statistics
 * @param seconds the time that counts
 * @param minutesKnown whether anything gave times
 * @param channel by what presence is known
 * @param reason why time was excused, {@link Dimension#NONE} where the staff decided so without
 *     one, or null if none was
 * @param stays when they were connected, in the order of time, not overlapping; empty where no
 *     times are known
 */
public record PresenceFacts(
    long subject,
    long sessionId,
    AttendanceStatus status,
    long seconds,
    boolean minutesKnown,
    boolean late,
    Channel channel,
    String reason,
    List<Stay> stays) {
  /** Keeps a copy of the list. */
  public PresenceFacts {
    stays = List.copyOf(stays);
  }

  /** Whether anything shows that they were there. */
  public boolean isThere() {
    return status == AttendanceStatus.PRESENT || status == AttendanceStatus.PARTIAL;
  }
}
