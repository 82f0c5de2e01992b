package eu.cities4cities.academy.attendance.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as reports write them: 76, 1:05:03, 1h 5m 3s, 1 hr 5 min, 1 год 5 хв, 1 godz. 5 min. */
final class ReportDuration {
  private static final Pattern MINUTES = Pattern.compile("(-?)(\\d{1,5})");
  private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(-?)(?:(\\d{1,3}) ?(?:h|hr|hrs|hours?|год|годин[аи]?|г|godz|std|stunden?))?\\.?,? ?"
              + "(?:(\\d{1,4}) ?(?:m|min|mins|minutes?|хв|хвилин[аи]?|minuten?))?\\.?,? ?"
              + "(?:(\\d{1,5}) ?(?:s|sec|secs|seconds?|с|сек|секунд[аи]?|sek|sekunden?))?\\.?");

  private ReportDuration() {}

  /** The length that a cell says; empty where it says none, for unknown is not zero. */
  static Optional<Duration> of(String cell) {
    String text =
        cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip().toLowerCase(Locale.ROOT);
    Matcher minutes = MINUTES.matcher(text);
    if (minutes.matches()) {
      return Optional.of(signed(minutes, Duration.ofMinutes(number(minutes.group(2)))));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches() && number(clock.group(3)) < 60 && number(clock.group(4)) < 60) {
      return Optional.of(signed(clock, length(clock.group(2), clock.group(3), clock.group(4))));
    }
    Matcher words = WORDS.matcher(text);
    boolean somewhere = text.chars().anyMatch(Character::isDigit);
    return somewhere && words.matches()
        ? Optional.of(signed(words, length(words.group(2), words.group(3), words.group(4))))
        : Optional.empty();
  }

  private static Duration length(String hours, String minutes, String seconds) {
    return Duration.ofHours(number(hours))
        .plusMinutes(number(minutes))
        .plusSeconds(number(seconds));
  }

  private static Duration signed(Matcher found, Duration length) {
    return found.group(1).isEmpty() ? length : length.negated();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
