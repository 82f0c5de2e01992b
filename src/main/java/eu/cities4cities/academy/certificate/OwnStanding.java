package eu.cities4cities.academy.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the reader stands in a course.
 *
 * @param rule the course's rule in the reader's language
 * @param days the days of the course in order
 */
public record OwnStanding(Standing standing, String rule, List<Day> days) {

  /** What a day counts as so far. */
  public enum DayState {
    PRESENT,
    PARTIAL,
    ABSENT,
    TODAY,
    AHEAD
  }

  /**
   * One day.
   *
   * @param present sessions at which the reader counts as present
   * @param held sessions of the day
   */
  public record Day(LocalDate date, int present, int held, DayState state) {

    /**
     * Judges a day: it counts with {@code needed} sessions, or with all of them if it has fewer.
     */
    static Day of(LocalDate date, int present, int held, int needed, LocalDate today) {
      DayState state;
      if (held > 0 && present >= Math.min(needed, held)) {
        state = DayState.PRESENT;
      } else if (date.isAfter(today)) {
        state = DayState.AHEAD;
      } else if (date.isEqual(today)) {
        state = DayState.TODAY;
      } else {
        state = present > 0 ? DayState.PARTIAL : DayState.ABSENT;
      }
      return new Day(date, present, held, state);
    }
  }
}
