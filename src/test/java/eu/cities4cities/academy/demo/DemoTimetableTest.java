package eu.cities4cities.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.session.CourseSessionStatus;
import eu.cities4cities.academy.shared.KyivTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoTimetableTest {
  private static final List<DemoTitle> TITLES = DemoTitle.of("partnership");

  /** Every 13 minutes of some days; in two of them Kyiv changes its clocks. */
  static Stream<Instant> moments() {
    return Stream.of("2026-11-28", "2026-03-29", "2026-10-25", "2026-12-31")
        .map(day -> LocalDate.parse(day).atStartOfDay(KyivTime.ZONE).toInstant())
        .flatMap(day -> Stream.iterate(day, at -> at.plusSeconds(13 * 60 + 7)).limit(106));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void thirdDayIsTodayWithOneSessionLiveForThreeHours(Instant now) {
    List<DemoSession> sessions = DemoTimetable.live(TITLES, now);
    LocalDate today = LocalDate.ofInstant(now, KyivTime.ZONE);

    assertThat(sessions).hasSize(20);
    assertThat(sessions.get(8).startsAt().toLocalDate()).isEqualTo(today);
    List<DemoSession> live =
        sessions.stream().filter(each -> each.status() == CourseSessionStatus.LIVE).toList();
    assertThat(live).hasSize(1);
    assertThat(live.get(0).startedAt())
        .isEqualTo(KyivTime.instant(live.get(0).startsAt()))
        .isBeforeOrEqualTo(now);
    assertThat(Duration.between(live.get(0).startedAt(), now)).isLessThan(Duration.ofMinutes(82));
    assertThat(Duration.between(now, KyivTime.instant(live.get(0).endsAt())))
        .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(241));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void todaysSessionsFollowEachOtherWithBreaks(Instant now) {
    List<DemoTimetable.Slot> slots = DemoTimetable.around(now);
    LocalDate today = LocalDate.ofInstant(now, KyivTime.ZONE);

    assertThat(slots).hasSize(4);
    assertThat(slots).allMatch(slot -> slot.from().toLocalDate().equals(today));
    for (int i = 1; i < slots.size(); i++) {
      assertThat(slots.get(i).from()).isAfterOrEqualTo(slots.get(i - 1).until().plusMinutes(15));
    }
  }

  @ParameterizedTest
  @MethodSource("moments")
  void whatIsOverHasBeenHeldAndWhatIsAheadHasNot(Instant now) {
    assertThat(DemoTimetable.live(TITLES, now))
        .allSatisfy(
            session -> {
              boolean over = !KyivTime.instant(session.endsAt()).isAfter(now);
              assertThat(session.status() == CourseSessionStatus.ENDED).isEqualTo(over);
              assertThat(session.endedAt() != null).isEqualTo(over);
              if (session.endedAt() != null) {
                assertThat(session.endedAt()).isAfter(session.startedAt()).isBeforeOrEqualTo(now);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("daytime")
  void byDayNoSessionIsAtNight(Instant now) {
    assertThat(DemoTimetable.around(now))
        .allMatch(slot -> slot.from().getHour() >= 7 && slot.until().getHour() <= 22);
  }

  static Stream<Instant> daytime() {
    return moments()
        .filter(
            now -> {
              int hour = now.atZone(KyivTime.ZONE).getHour();
              return hour >= 8 && hour < 19;
            });
  }
}
