package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.session.CourseSessionStatus;
import eu.cities4cities.academy.shared.KyivTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** When the sessions of a sample course take place: five days of four. */
final class DemoTimetable {
  static final int DAYS = 5;
  static final int SESSIONS_A_DAY = 4;

  /** The day of the running course that is today, from 0. */
  static final int TODAY = 2;

  static final Duration LIVE_SINCE = Duration.ofMinutes(20);
  static final Duration LIVE_FOR = Duration.ofHours(3);

  private static final Duration LENGTH = Duration.ofMinutes(75);
  private static final Duration BREAK = Duration.ofMinutes(15);
  private static final LocalTime EARLIEST = LocalTime.of(8, 0);
  private static final LocalTime LATEST = LocalTime.of(21, 30);
  private static final List<LocalTime> USUAL =
      List.of(LocalTime.of(10, 0), LocalTime.of(11, 30), LocalTime.of(14, 0), LocalTime.of(15, 30));

  private DemoTimetable() {}

  /** From when until when, Kyiv time. */
  record Slot(LocalDateTime from, LocalDateTime until) {}

  /** A course's days at the usual hours, seen from a moment: what is over has been held. */
  static List<DemoSession> usual(List<DemoTitle> titles, LocalDate firstDay, Instant now) {
    List<DemoSession> sessions = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      sessions.addAll(sessions(titles, day, usual(firstDay.plusDays(day)), now));
    }
    return sessions;
  }

  /** A course whose third day is today, with one session live since a little while. */
  static List<DemoSession> live(List<DemoTitle> titles, Instant now) {
    LocalDate firstDay = LocalDate.ofInstant(now, KyivTime.ZONE).minusDays(TODAY);
    List<DemoSession> sessions = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      List<Slot> slots = day == TODAY ? around(now) : usual(firstDay.plusDays(day));
      sessions.addAll(sessions(titles, day, slots, now));
    }
    return sessions;
  }

  /**
   * Today's four sessions: one has been live for {@link #LIVE_SINCE} (or since midnight) and goes
   * on for {@link #LIVE_FOR}; the others keep their usual hours where these are free, and come
   * before or after it at hours of a working day where there is room.
   */
  static List<Slot> around(Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    LocalDateTime midnight = LocalDate.ofInstant(now, KyivTime.ZONE).atStartOfDay();
    LocalDateTime from = KyivTime.at(minute.minus(LIVE_SINCE));
    Slot live =
        new Slot(from.isBefore(midnight) ? midnight : from, KyivTime.at(minute.plus(LIVE_FOR)));
    List<Slot> slots = new ArrayList<>();
    List<Slot> usual = usual(midnight.toLocalDate());
    usual.stream()
        .filter(slot -> !slot.until().plus(BREAK).isAfter(live.from()))
        .forEach(slots::add);
    while (slots.size() >= SESSIONS_A_DAY) {
      slots.remove(0);
    }
    slots.add(live);
    usual.stream()
        .filter(slot -> !slot.from().isBefore(live.until().plus(BREAK)))
        .limit(SESSIONS_A_DAY - slots.size())
        .forEach(slots::add);
    while (slots.size() < SESSIONS_A_DAY) {
      addOne(slots, midnight.toLocalDate());
    }
    return slots;
  }

  private static void addOne(List<Slot> slots, LocalDate today) {
    LocalDateTime next = slots.get(slots.size() - 1).until().plus(BREAK);
    LocalDateTime before = slots.get(0).from().minus(BREAK).minus(LENGTH);
    boolean nextInHours = !next.plus(LENGTH).isAfter(today.atTime(LATEST));
    boolean beforeInHours = !before.isBefore(today.atTime(EARLIEST));
    boolean nextToday = next.plus(LENGTH).toLocalDate().equals(today);
    if (nextInHours || !beforeInHours && nextToday) {
      slots.add(new Slot(next, next.plus(LENGTH)));
    } else {
      slots.add(0, new Slot(before, before.plus(LENGTH)));
    }
  }

  private static List<Slot> usual(LocalDate day) {
    return USUAL.stream().map(day::atTime).map(at -> new Slot(at, at.plus(LENGTH))).toList();
  }

  private static List<DemoSession> sessions(
      List<DemoTitle> titles, int day, List<Slot> slots, Instant now) {
    List<DemoSession> sessions = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      int place = day * SESSIONS_A_DAY + i;
      DemoTitle title = titles.get(place);
      Slot slot = slots.get(i);
      // Hosts are a little late, and so is the end.
      Instant started = KyivTime.instant(slot.from()).plusSeconds(30L + 17 * place % 150);
      Instant ended = KyivTime.instant(slot.until()).plusSeconds(40L + 29 * place % 200);
      boolean over = !KyivTime.instant(slot.until()).isAfter(now);
      boolean live = !over && !KyivTime.instant(slot.from()).isAfter(now);
      sessions.add(
          new DemoSession(
              day,
              title.uk(),
              title.en(),
              title.speaker(),
              slot.from(),
              slot.until(),
              live ? KyivTime.instant(slot.from()) : over ? started : null,
              over ? (ended.isBefore(now) ? ended : KyivTime.instant(slot.until())) : null,
              live
                  ? CourseSessionStatus.LIVE
                  : over ? CourseSessionStatus.ENDED : CourseSessionStatus.SCHEDULED));
    }
    return sessions;
  }
}
