package eu.cities4cities.academy.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Kyiv wall time, in which everything is planned (rule 6): «10:00 on Tuesday» stays 10:00 if the
 * clock law changes.
 */
public final class KyivTime {
  /** Europe/Kyiv. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private KyivTime() {}

  /** The day it is in Kyiv. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The wall time it is in Kyiv. */
  public static LocalDateTime now(Clock clock) {
    return LocalDateTime.ofInstant(clock.instant(), ZONE);
  }

  /** The wall time in Kyiv at that instant; null for null. */
  public static LocalDateTime at(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZONE);
  }

  /**
   * The instant of a planned wall time. A repeated hour (autumn) means the earlier one; a skipped
   * hour must have been refused by {@link #isSkipped} before it was stored.
   */
  public static Instant instant(LocalDateTime planned) {
    return planned == null ? null : ZonedDateTime.of(planned, ZONE).toInstant();
  }

  /** True for a wall time that the spring change of clocks leaves out (29.03.2026 03:30). */
  public static boolean isSkipped(LocalDateTime planned) {
    return ZONE.getRules().getValidOffsets(planned).isEmpty();
  }

  /** The end of a day as a deadline without a time: 23:59:59. */
  public static LocalDateTime endOf(LocalDate day) {
    return LocalDateTime.of(day, LocalTime.of(23, 59, 59));
  }
}
