package eu.cities4cities.academy.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.roll.Roll.Standing;
import eu.cities4cities.academy.attendance.roll.RollFilter.Show;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollTest {

  private final Roll roll =
      roll(
          Map.of(
              1L, new Standing(AttendanceStatus.PRESENT, 48, false, false),
              2L, new Standing(AttendanceStatus.PARTIAL, 12, false, true),
              3L, new Standing(AttendanceStatus.PARTIAL, 20, false, false),
              4L, new Standing(AttendanceStatus.ABSENT, 0, false, false)));

  @Test
  void eachChoiceShowsItsPeople() {
    assertThat(roll.people(Show.ALL, Roll.Order.NAME)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(roll.people(Show.PARTIAL, Roll.Order.NAME)).containsExactly(2L, 3L);
    assertThat(roll.people(Show.EXCUSED, Roll.Order.NAME)).isEmpty();
    assertThat(roll.people(Show.DECIDE, Roll.Order.NAME)).containsExactly(2L);
    assertThat(roll.toDecide()).isEqualTo(1);
  }

  @Test
  void ofWhomNothingCanBeKnownYetIsNotCountedAsAbsent() {
    Standing unknown = new Standing(AttendanceStatus.ABSENT, 0, true, false);
    Roll ahead = roll(Map.of(1L, unknown, 2L, unknown));

    assertThat(ahead.count(AttendanceStatus.ABSENT)).isZero();
    assertThat(ahead.pending()).isEqualTo(2);
    assertThat(ahead.people(Show.ABSENT, Roll.Order.NAME)).isEmpty();
  }

  @Test
  void minutesAreSortedBothWays() {
    assertThat(roll.people(Show.ALL, Roll.Order.MINUTES)).containsExactly(4L, 2L, 3L, 1L);
    assertThat(roll.people(Show.ALL, Roll.Order.MINUTES_DOWN)).containsExactly(1L, 3L, 2L, 4L);
  }

  private static Roll roll(Map<Long, Standing> standings) {
    return new Roll(standings, 0, 0, Instant.EPOCH);
  }
}
