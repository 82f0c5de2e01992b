package eu.cities4cities.academy.shared;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days and times in words, on pages and in letters; planned times are by Kyiv. */
public final class DateWords {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Language language;

  private DateWords(Language language) {
    this.language = language;
  }

  /** Words in that language. */
  public static DateWords in(Language language) {
    return new DateWords(language);
  }

  /** {@code 10:00}. */
  public String clock(LocalDateTime time) {
    return time.format(CLOCK);
  }

  /** {@code 16 вересня 2026, 18:00}, a planned time. */
  public String moment(LocalDateTime time) {
    return days(time.toLocalDate(), time.toLocalDate()) + ", " + clock(time);
  }

  /** {@code середа, 16 вересня} / {@code Wednesday, 16 September}. */
  public String day(LocalDate day) {
    // The platform's names of days hold a quotation mark where Ukrainian has its apostrophe.
    return DateTimeFormatter.ofPattern("EEEE, d MMMM", language.locale())
        .format(day)
        .replace('\u2019', '\u02BC');
  }

  /** {@code Середа, 16 вересня}, for the start of a sentence. */
  public String dayAtStart(LocalDate day) {
    String words = day(day);
    return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
  }

  /** {@code Середа} / {@code Wednesday}. */
  public String weekday(LocalDate day) {
    String words = dayAtStart(day);
    return words.substring(0, words.indexOf(','));
  }

  /** A run of days: {@code 14–18 вересня 2026}. */
  public String days(LocalDate from, LocalDate to) {
    DateTimeFormatter whole = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    if (from.equals(to)) {
      return whole.format(to);
    }
    boolean oneMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
    return oneMonth
        ? from.getDayOfMonth() + "–" + whole.format(to)
        : DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(from)
            + " – "
            + whole.format(to);
  }

  /**
   * The same planned time where the reader is: {@code 08:00, Лондон}, with the day if it is another
   * one; empty where it does not differ from Kyiv.
   *
   * @param zone the reader's zone, or null for Kyiv
   */
  public Optional<String> elsewhere(LocalDateTime kyivTime, String zone) {
    if (zone == null) {
      return Optional.empty();
    }
    Instant instant = KyivTime.instant(kyivTime);
    LocalDateTime there = LocalDateTime.ofInstant(instant, ZoneId.of(zone));
    if (there.equals(kyivTime)) {
      return Optional.empty();
    }
    String city =
        TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
            .getExemplarLocationName(zone);
    boolean sameDay = ChronoUnit.DAYS.between(kyivTime.toLocalDate(), there.toLocalDate()) == 0;
    return Optional.of(
        (sameDay ? "" : day(there.toLocalDate()) + ", ")
            + clock(there)
            + (city == null ? "" : ", " + city));
  }
}
