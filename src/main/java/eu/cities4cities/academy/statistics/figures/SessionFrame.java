package eu.cities4cities.academy.statistics.figures;

import java.time.LocalDate;

/**
 * A session of which something can be counted: it has begun and was not cancelled.
 *
 * @param day its day by Kyiv
 * @param hour the hour, by Kyiv, in which it was to begin
 * @param from its first second since the epoch
 * @param until the first second after it
 */
public record SessionFrame(long id, LocalDate day, int hour, long from, long until) {
  /** How many moments of a session are looked at. */
  public static final int MOMENTS = 11;

  private static final int LAST_PERCENT = 95;

  /**
   * How far the session is at a moment that is looked at, in percent: at its beginning, at each
   * tenth, and in the middle of the last tenth, for in the last seconds everybody leaves.
   */
  public static int percent(int moment) {
    return moment == MOMENTS - 1 ? LAST_PERCENT : 10 * moment;
  }

  /** The second at which a moment is, from 0 (its first second) to 10. */
  public long moment(int moment) {
    return from + (until - from) * percent(moment) / 100;
  }
}
