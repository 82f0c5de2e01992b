package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times on pages: Kyiv time, the page's language, in the words of {@link DateWords}. */
@Named("times")
@RequestScoped
public class Times {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Caller caller;

  /** For the container, which hands out a proxy. */
  Times() {
    this(null);
  }

  @Inject
  Times(Caller caller) {
    this.caller = caller;
  }

  /** {@code 10:00}. */
  public String clock(LocalDateTime time) {
    return time == null ? "" : words().clock(time);
  }

  /** {@code 10:00–11:15}. */
  public String span(LocalDateTime from, LocalDateTime to) {
    return clock(from) + "–" + clock(to);
  }

  /** {@code середа, 16 вересня} / {@code Wednesday, 16 September}. */
  public String day(LocalDate day) {
    return words().day(day);
  }

  /** {@code Ср} / {@code Wed}. */
  public String weekday(LocalDate day) {
    String name = format(day.atStartOfDay(), english() ? "EEE" : "EEEEEE");
    return name.substring(0, 1).toUpperCase(locale()) + name.substring(1).replace(".", "");
  }

  /** {@code 16.09}. */
  public String shortDay(LocalDate day) {
    return format(day.atStartOfDay(), "dd.MM");
  }

  /** {@code 16 вересня 2026} / {@code 16 September 2026}. */
  public String date(LocalDate day) {
    return day == null ? "" : words().days(day, day);
  }

  /** A week or shorter run of days: {@code 14–18 вересня 2026}, {@code 28 вересня – 2 жовтня}. */
  public String days(LocalDate from, LocalDate to) {
    return words().days(from, to);
  }

  /** A run of days without the year, months in three letters: {@code 28 вер – 2 жов}. */
  public String shortDays(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return month(from);
    }
    if (from.getMonth() == to.getMonth() && from.getYear() == to.getYear()) {
      return from.getDayOfMonth() + "–" + month(to);
    }
    return month(from) + " – " + month(to);
  }

  /** The year of a run of days, both years when it runs over the turn: {@code 2026–2027}. */
  public String years(LocalDate from, LocalDate to) {
    return from.getYear() == to.getYear()
        ? String.valueOf(from.getYear())
        : from.getYear() + "–" + to.getYear();
  }

  private String month(LocalDate day) {
    return day.getDayOfMonth() + "\u00A0" + format(day.atStartOfDay(), "MMM").substring(0, 3);
  }

  /** {@code 2 жовтня} / {@code 2 October}. */
  public String dayAndMonth(LocalDate day) {
    return format(day.atStartOfDay(), "d MMMM");
  }

  /** {@code 16 вересня 2026, 18:00}, Kyiv time. */
  public String moment(LocalDateTime time) {
    return time == null ? "" : words().moment(time);
  }

  /** {@code 16 вересня 2026, 18:00}, Kyiv time. */
  public String at(Instant instant) {
    return instant == null ? "" : moment(KyivTime.at(instant));
  }

  /** The value of a {@code datetime} attribute, with Kyiv's offset. */
  public String iso(LocalDateTime time) {
    return time == null
        ? ""
        : time.truncatedTo(ChronoUnit.SECONDS).atZone(KyivTime.ZONE).format(ISO);
  }

  /** The value of a {@code datetime} attribute for something that happened. */
  public String isoInstant(Instant instant) {
    return iso(KyivTime.at(instant));
  }

  /** The same planned time in the reader's own zone, or null where it does not differ. */
  public String yours(LocalDateTime time) {
    if (time == null || !caller.isSignedIn() || caller.facts().zone() == null) {
      return null;
    }
    ZoneId zone = ZoneId.of(caller.facts().zone());
    LocalDateTime there = LocalDateTime.ofInstant(KyivTime.instant(time), zone);
    return there.equals(time) ? null : clock(there);
  }

  private String format(LocalDateTime time, String pattern) {
    if ("EEEEEE".equals(pattern)) {
      return UK_WEEKDAYS[time.getDayOfWeek().getValue() - 1];
    }
    // The platform's names of days hold a quotation mark where Ukrainian has its apostrophe.
    return DateTimeFormatter.ofPattern(pattern, locale()).format(time).replace('\u2019', '\u02BC');
  }

  /** What letters say the same way. */
  private DateWords words() {
    return DateWords.in(caller.language());
  }

  private static final String[] UK_WEEKDAYS = {"Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Нд"};

  private boolean english() {
    return caller.language() == Language.EN;
  }

  private Locale locale() {
    return caller.language().locale();
  }
}
