package eu.cities4cities.academy.course;

import java.time.Instant;

/**
 * A person who has a seat on a course, or had one.
 *
 * @param leftAt when they gave it up, or null
 */
public record SeatRow(RosterRow person, Instant leftAt) {
  /**
   * Whether a seat is one at that moment for what is counted of it: it was not given up before, nor
   * then. Whoever came later is expected to make up what was before.
   *
   * @param leftAt when it was given up, or null
   */
  public static boolean isHeld(Instant leftAt, Instant moment) {
    return leftAt == null || leftAt.isAfter(moment);
  }
}
