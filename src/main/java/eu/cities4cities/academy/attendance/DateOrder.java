package eu.cities4cities.academy.attendance;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a report writes its dates; found once for the whole file, never row by row. */
public enum DateOrder {
  /** 2026-11-28 10:00:00. */
  YEAR_MONTH_DAY("uuuu-MM-dd", "uuuu/MM/dd"),
  /** 28.11.2026 10:00. */
  DAY_MONTH_YEAR_DOTS("dd.MM.uuuu", "dd.MM.uu"),
  /** 11/28/2026 10:00:00 AM. */
  MONTH_DAY_YEAR("MM/dd/uuuu"),
  /** 28/11/2026 10:00:00. */
  DAY_MONTH_YEAR("dd/MM/uuuu");

  private final List<DateTimeFormatter> formatters;

  DateOrder(String... dates) {
    this.formatters =
        List.of(dates).stream()
            .flatMap(date -> List.of("HH:mm", "hh:mm").stream().map(time -> format(date, time)))
            .toList();
  }

  private static DateTimeFormatter format(String date, String time) {
    boolean halfDays = time.startsWith("h");
    // One digit for a day, a month or an hour is common in translated reports.
    String lenientDate = date.replace("MM", "M").replace("dd", "d");
    String lenientTime = time.replace("HH", "H").replace("hh", "h");
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(lenientDate)
        .appendPattern("[,]['T'][ ]")
        .appendPattern(lenientTime)
        .appendPattern("[:ss]")
        .appendPattern(halfDays ? "[ ]a" : "")
        .toFormatter(Locale.US)
        // Strict: 24:00 and 31 November are no times, whatever they were meant to be.
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The time that a cell says in this order, or empty where it says none. */
  public Optional<LocalDateTime> read(String cell) {
    String text = cell.strip().replace('\u00A0', ' ').replace('\u202F', ' ');
    for (DateTimeFormatter formatter : formatters) {
      // Looking at the shape first spares an exception for nearly every cell that does not fit.
      ParsePosition end = new ParsePosition(0);
      if (formatter.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
        continue;
      }
      try {
        return Optional.of(LocalDateTime.parse(text, formatter));
      } catch (DateTimeParseException e) {
        // The next pattern may fit; a cell that none fits is reported by the reader.
        continue;
      }
    }
    return Optional.empty();
  }

  /**
   * Finds the order in which most of the cells can be read.
   *
   * @param cells all cells with times, empty ones left out
   * @param expected the day that the report should be about, which settles 03/04 against 04/03;
   *     {@code null} where it is not known
   */
  static Found find(Collection<String> cells, LocalDate expected) {
    DateOrder best = null;
    List<LocalDateTime> bestTimes = List.of();
    boolean contested = false;
    for (DateOrder order : values()) {
      List<LocalDateTime> times = cells.stream().flatMap(c -> order.read(c).stream()).toList();
      int better = times.size() - bestTimes.size();
      if (better == 0) {
        better = Long.signum(onDay(times, expected) - onDay(bestTimes, expected));
      }
      if (better > 0) {
        best = order;
        bestTimes = times;
        contested = false;
      } else if (better == 0 && !times.equals(bestTimes)) {
        contested = true;
      }
    }
    return new Found(best, contested);
  }

  private static long onDay(List<LocalDateTime> times, LocalDate expected) {
    return times.stream().filter(time -> time.toLocalDate().equals(expected)).count();
  }

  /**
   * The order of a file.
   *
   * @param order the order, or {@code null} where no cell could be read
   * @param contested whether another order reads the file just as well
   */
  record Found(DateOrder order, boolean contested) {}
}
