package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.KyivTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who stayed how long in which session: late arrivals, a lost connection now and then, a visit too
 * short to count.
 */
final class DemoAttendance {
  private static final int LATE_SECONDS = 360;
  private static final int EARLY_SECONDS = 300;

  private final Random random;

  DemoAttendance(Random random) {
    this.random = random;
  }

  /** One stay in a session, half-open. */
  record Stay(Instant from, Instant until) {}

  /**
   * For each session of the week whether somebody with that outcome counts as present in it.
   *
   * @param sessions the course's sessions in order
   */
  List<Boolean> week(DemoOutcome outcome) {
    List<Integer> days = new ArrayList<>(IntStream.range(0, DemoTimetable.DAYS).boxed().toList());
    Collections.shuffle(days, random);
    int counted =
        switch (outcome) {
          case NEVER_CAME -> 0;
          case TOO_FEW_DAYS -> random.nextInt(DemoTimetable.DAYS - 1);
          default -> chance(55) ? DemoTimetable.DAYS : DemoTimetable.DAYS - 1;
        };
    Boolean[] present = new Boolean[DemoTimetable.DAYS * DemoTimetable.SESSIONS_A_DAY];
    for (int i = 0; i < days.size(); i++) {
      int few =
          outcome == DemoOutcome.NEVER_CAME
              ? 0
              : i == counted ? 1 + random.nextInt(2) : random.nextInt(3);
      day(present, days.get(i), i < counted ? 3 + (chance(70) ? 1 : 0) : few);
    }
    return List.of(present);
  }

  /** Attendance of days that are not decided yet: most people come to most sessions. */
  List<Boolean> soFar() {
    Boolean[] present = new Boolean[DemoTimetable.DAYS * DemoTimetable.SESSIONS_A_DAY];
    for (int day = 0; day < DemoTimetable.DAYS; day++) {
      day(present, day, chance(82) ? 3 + (chance(65) ? 1 : 0) : random.nextInt(3));
    }
    return List.of(present);
  }

  private void day(Boolean[] present, int day, int sessions) {
    List<Integer> places =
        new ArrayList<>(IntStream.range(0, DemoTimetable.SESSIONS_A_DAY).boxed().toList());
    Collections.shuffle(places, random);
    for (int i = 0; i < places.size(); i++) {
      present[day * DemoTimetable.SESSIONS_A_DAY + places.get(i)] = i < sessions;
    }
  }

  /**
   * The stays of somebody who counts as present: nearly all of the session, at times in two parts.
   */
  List<Stay> stays(DemoSession session) {
    Instant from =
        KyivTime.instant(session.startsAt())
            .plusSeconds(random.nextInt(2 * LATE_SECONDS) - LATE_SECONDS);
    Instant until =
        KyivTime.instant(session.endsAt()).plusSeconds(60 - random.nextInt(EARLY_SECONDS));
    if (!chance(12)) {
      return List.of(new Stay(from, until));
    }
    Instant lost = from.plusSeconds(900L + random.nextInt(1800));
    return List.of(
        new Stay(from, lost), new Stay(lost.plusSeconds(60L + random.nextInt(420)), until));
  }

  /** What is left of somebody who does not count: usually nothing, at times too short a visit. */
  List<Stay> shortStay(DemoSession session) {
    if (!chance(22)) {
      return List.of();
    }
    Instant from = KyivTime.instant(session.startsAt()).plusSeconds(random.nextInt(1200));
    return List.of(new Stay(from, from.plusSeconds(240L + random.nextInt(1500))));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A moment in that many seconds from the given one. */
  Instant within(Instant from, int seconds) {
    return from.plusSeconds(random.nextInt(seconds));
  }
}
