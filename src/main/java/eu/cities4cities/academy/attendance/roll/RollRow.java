package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A person on a session's roll.
 *
 * @param personId the person
 * @param name the Ukrainian name
 * @param latinName the name in Latin letters
 * @param communityUk the community, or null
 * @param communityEn the community in English, or null
 * @param status what the session counts as
 * @param minutes the counted minutes
 * @param minutesKnown whether any source gave times
 * @param words how many code words were entered
 * @param inRoom whether the room's code was scanned
 * @param joined whether the Join button was pressed
 * @param late whether the person came late
 * @param overridden whether a person's decision stands above what was measured
 * @param lateWord whether a code word came late and waits for a decision
 * @param pending whether the session is ahead or runs and nothing is known yet: no absence
 * @param reason why the status is what it is
 * @param bars when the person was connected
 */
public record RollRow(
    long personId,
    String name,
    String latinName,
    String communityUk,
    String communityEn,
    AttendanceStatus status,
    int minutes,
    boolean minutesKnown,
    int words,
    boolean inRoom,
    boolean joined,
    boolean late,
    boolean overridden,
    boolean lateWord,
    boolean pending,
    Reason reason,
    List<Bar> bars)
    implements Serializable {

  /** Whether a press of Join is all that is known. */
  public boolean onlyJoined() {
    return joined && !minutesKnown && words == 0 && !inRoom;
  }

  /** The class of the tag that shows the status. */
  public String tag() {
    return pending ? "" : status.name().toLowerCase(Locale.ROOT);
  }

  /** The key of the word for the status. */
  public String label() {
    return pending ? "attendance.roll.pending" : "AttendanceStatus." + status.name();
  }

  /** The stretches of connection as an SVG path on a ground of 1000 by 12. */
  public String connection() {
    StringBuilder path = new StringBuilder();
    for (Bar bar : bars) {
      path.append(String.format("M%d 0h%dv12h-%2$dz", bar.left(), bar.width()));
    }
    return path.toString();
  }

  /**
   * A stretch of connection.
   *
   * @param left where it begins, in tenths of a percent of the session
   * @param width how long it is, in tenths of a percent of the session
   */
  public record Bar(int left, int width) implements Serializable {}
}
