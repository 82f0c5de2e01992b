package eu.cities4cities.academy.attendance.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a report writes its dates; found once for the whole file, never row by row. */
public enum DateOrder {
  /** 2026-11-28 10:00:00. */
  YEAR_MONTH_DAY("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})"),
  /** 28.11.2026 10:00. */
  DAY_MONTH_YEAR_DOTS("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4}|\\d{2})"),
  /** 11/28/2026 10:00:00 AM. */
  MONTH_DAY_YEAR("(?<month>\\d{1,2})([/-])(?<day>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})"),
  /** 28/11/2026 10:00:00. */
  DAY_MONTH_YEAR("(?<day>\\d{1,2})([/-])(?<month>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})"),
  /** Nov 28, 2026 10:00:00 AM. */
  NAMED_MONTH_FIRST("(?<name>\\p{L}{3,12})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})"),
  /** 28 листопада 2026 р., 10:00. */
  NAMED_MONTH_SECOND(
      "(?<day>\\d{1,2}) (?<name>\\p{L}{3,12})\\.? (?<year>\\d{4})(?: ?(?:р\\.|року))?"),
  /** 10:00, on the session's day. */
  TIME_ONLY("");

  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?"
          + " ?(?<half>[AaPpДдПп]\\.? ?[MmПп]\\.?)?"
          + " ?(?:(?<zone>UTC|GMT|Z)?(?<offset>[+-]\\d{1,2}(?::?\\d{2})?)?)";
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "січ", "sty"),
          List.of("feb", "лют", "lut"),
          List.of("mar", "бер", "mär"),
          List.of("apr", "кві", "kwi"),
          List.of("may", "тра", "maj", "mai"),
          List.of("jun", "чер", "cze"),
          List.of("jul", "лип", "lip"),
          List.of("aug", "сер", "sie"),
          List.of("sep", "вер", "wrz"),
          List.of("oct", "жов", "paź", "okt"),
          List.of("nov", "лис", "lis"),
          List.of("dec", "гру", "gru", "dez"));

  private final Pattern pattern;

  DateOrder(String date) {
    pattern = Pattern.compile(date.isEmpty() ? TIME : date + "(?:,? (?:at |о )?|T)" + TIME);
  }

  /** The time that a cell says in this order, or empty where it says none. */
  public Optional<LocalDateTime> read(String cell) {
    return read(cell, null).map(ReportMoment::local);
  }

  /**
   * The time that a cell says in this order.
   *
   * @param day the day to which a time of day alone belongs, or null
   */
  Optional<ReportMoment> read(String cell, LocalDate day) {
    Matcher found = pattern.matcher(folded(cell));
    if (!found.matches() || this == TIME_ONLY && day == null) {
      return Optional.empty();
    }
    try {
      LocalDate date = this == TIME_ONLY ? day : date(found);
      // Strict: 24:00 and 31 November are no times, whatever they were meant to be.
      return date == null
          ? Optional.empty()
          : Optional.of(new ReportMoment(LocalDateTime.of(date, time(found)), offset(found)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** One kind of space, and none in front. */
  private static String folded(String cell) {
    return cell.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2009', ' ').strip();
  }

  private LocalDate date(Matcher found) {
    int year = Integer.parseInt(found.group("year"));
    boolean named = this == NAMED_MONTH_FIRST || this == NAMED_MONTH_SECOND;
    int month = named ? month(found.group("name")) : Integer.parseInt(found.group("month"));
    return month == 0
        ? null
        : LocalDate.of(
            year < 100 ? 2000 + year : year, month, Integer.parseInt(found.group("day")));
  }

  private static int month(String name) {
    String begins = name.toLowerCase(Locale.ROOT).substring(0, 3);
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).contains(begins)) {
        return month + 1;
      }
    }
    return 0;
  }

  private static LocalTime time(Matcher found) {
    int hour = Integer.parseInt(found.group("hour"));
    String half = found.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("There is no such hour of half a day");
      }
      boolean afternoon = "PpПп".indexOf(half.charAt(0)) >= 0;
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    String second = found.group("second");
    return LocalTime.of(
        hour,
        Integer.parseInt(found.group("minute")),
        second == null ? 0 : Integer.parseInt(second));
  }

  private static ZoneOffset offset(Matcher found) {
    String offset = found.group("offset");
    if (offset != null) {
      return ZoneOffset.of(padded(offset));
    }
    return found.group("zone") == null ? null : ZoneOffset.UTC;
  }

  /** "+3" and "+0300" as "+03" and "+0300", which the platform reads. */
  static String padded(String offset) {
    return offset.length() == 2 || offset.length() > 2 && offset.charAt(2) == ':'
        ? offset.charAt(0) + "0" + offset.substring(1)
        : offset;
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
      List<LocalDateTime> times =
          cells.stream()
              .flatMap(c -> order.read(c, expected).stream())
              .map(ReportMoment::local)
              .toList();
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
