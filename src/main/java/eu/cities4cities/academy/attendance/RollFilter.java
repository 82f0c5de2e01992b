package eu.cities4cities.academy.attendance;

import java.io.Serializable;

/**
 * Which part of a roll is shown.
 *
 * @param search a part of a name or a community; blank for all
 * @param show which statuses
 * @param region two digits of a region; blank for all
 */
public record RollFilter(String search, Show show, String region) implements Serializable {

  /** Everybody. */
  public static final RollFilter ALL = new RollFilter("", Show.ALL, "");

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
    EXCUSED
  }

  boolean shows(RollRow row, String folded) {
    boolean status =
        switch (show == null ? Show.ALL : show) {
          case ALL -> true;
          case DECIDE -> row.toDecide();
          case PRESENT -> row.is(AttendanceStatus.PRESENT);
          case PARTIAL -> row.is(AttendanceStatus.PARTIAL);
          case ABSENT -> row.is(AttendanceStatus.ABSENT);
          case EXCUSED -> row.is(AttendanceStatus.EXCUSED);
        };
    boolean here = region == null || region.isBlank() || region.equals(row.regionCode());
    return status && here && (folded.isEmpty() || names(row).contains(folded));
  }

  private static String names(RollRow row) {
    return NameForm.of(
        row.name() + " " + row.latinName() + " " + row.communityUk() + " " + row.communityEn());
  }
}
