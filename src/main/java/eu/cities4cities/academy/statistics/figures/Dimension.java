package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.community.Region;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Predicate;

/** By what a figure is split into parts. */
public enum Dimension {
  SESSION(Dimension::isNumber),
  /** A day by Kyiv. */
  DAY(Dimension::isDay),
  /** The hour, by Kyiv, in which sessions were to begin: 10 for 10:00 to 10:59. */
  HOUR(value -> value.matches("\\d|1\\d|2[0-3]")),
  /** The region of the community at the time of enrollment. */
  REGION(value -> isNone(value) || Region.ofCode(value).isPresent()),
  /** That community. */
  COMMUNITY(value -> isNone(value) || isNumber(value)),
  CHANNEL(value -> isOneOf(Channel.values(), value)),
  /** Why time was excused. */
  REASON(value -> isNone(value) || isOneOf(OutageReason.values(), value)),
  /** The kind of certificate. */
  KIND(value -> value.matches("COMPLETION|PARTICIPATION")),
  GENDER(value -> isNone(value) || isOneOf(Gender.values(), value)),
  /** Results of the quiz in bands of ten percent, by the lowest; the last one has 100 too. */
  BAND(value -> value.matches("[1-9]?0")),
  /** Moments of a session: its beginning, each tenth of it, and the middle of the last tenth. */
  TENTH(value -> value.matches("\\d|10"));

  /** What stands where a row belongs to no part: no community, no reason told. */
  public static final String NONE = "none";

  private final Predicate<String> values;

  Dimension(Predicate<String> values) {
    this.values = values;
  }

  /** Whether it has such a part: what an address names may be anything. */
  boolean has(String value) {
    return values.test(value);
  }

  private static boolean isNone(String value) {
    return NONE.equals(value);
  }

  private static boolean isNumber(String value) {
    return value.matches("\\d{1,18}");
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isOneOf(Enum<?>[] all, String value) {
    return Arrays.stream(all).anyMatch(each -> each.name().equals(value));
  }

  /** The name in addresses and in the database. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
