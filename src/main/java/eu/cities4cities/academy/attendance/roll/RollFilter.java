package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.io.Serializable;

/**
 * Which part of a roll is shown.
 *
 * @param search a part of a name or a community; blank for all
 * @param show which statuses
 * @param region two digits of a region; blank for all
 * @param communityId a community, or null for all
 */
public record RollFilter(String search, Show show, String region, Long communityId)
    implements Serializable {

  /** Everybody. */
  public static final RollFilter ALL = new RollFilter("", Show.ALL, "", null);

  /** The choices above the roll. */
  public enum Show {
    /** Everybody. */
    ALL,
    /** Those about whom somebody should decide. */
    DECIDE,
    /** Those who were there. */
    PRESENT,
    /** Those of whom a part is known. */
    PARTIAL,
    /** Those of whom nothing that counts is known. */
    ABSENT,
    /** Those with an accepted reason. */
    EXCUSED;

    boolean shows(Roll.Standing standing) {
      return switch (this) {
        case ALL -> true;
        case DECIDE -> standing.toDecide();
        case PRESENT, PARTIAL, ABSENT, EXCUSED -> standing.is(AttendanceStatus.valueOf(name()));
      };
    }
  }
}
