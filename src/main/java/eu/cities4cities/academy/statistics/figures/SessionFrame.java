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
  /** How many moments of a session are looked at: its beginning, nine between, its last second. */
  public static final int MOMENTS = 11;

  /** A moment of the session, from 0 (its first second) to 10 (its last). */
  public long moment(int tenth) {
    return tenth == MOMENTS - 1 ? Math.max(from, until - 1) : from + (until - from) * tenth / 10;
  }
}
