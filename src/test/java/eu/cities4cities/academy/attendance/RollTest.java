package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.RollFilter.Show;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

  private final Roll roll =
      new Roll(
          List.of(
              row(1, "Бондар Сергій", "Решетилівська", "53", AttendanceStatus.PRESENT, 48, false),
              row(2, "Гнатів Марія", "Стрийська", "46", AttendanceStatus.PARTIAL, 12, false),
              row(3, "Лук\u02BCянюк Юрій", "Стрийська", "46", AttendanceStatus.PARTIAL, 20, true),
              row(4, "Данилюк Ігор", "Дубенська", "56", AttendanceStatus.ABSENT, 0, false)),
          0,
          0,
          Instant.EPOCH);

  @Test
  void aPartOfANameOrACommunityFindsPeople() {
    assertThat(found("бонд", Show.ALL, "")).containsExactly(1L);
    assertThat(found("стрий", Show.ALL, "")).containsExactly(2L, 3L);
    assertThat(found("лук'ян", Show.ALL, "")).containsExactly(3L);
    assertThat(found("", Show.ALL, "")).hasSize(4);
  }

  @Test
  void whatAPersonHasDecidedWaitsForNobody() {
    assertThat(found("", Show.DECIDE, "")).containsExactly(2L);
    assertThat(roll.toDecide()).isEqualTo(1);
  }

  @Test
  void statusAndRegionFilterTogether() {
    assertThat(found("", Show.PARTIAL, "46")).containsExactly(2L, 3L);
    assertThat(found("", Show.ABSENT, "46")).isEmpty();
    assertThat(roll.regions()).containsExactly("46", "53", "56");
  }

  @Test
  void ofWhomNothingCanBeKnownYetIsNotCountedAsAbsent() {
    Roll ahead = new Roll(List.of(pending(1), pending(2)), 0, 0, Instant.EPOCH);

    assertThat(ahead.count(AttendanceStatus.ABSENT)).isZero();
    assertThat(ahead.pending()).isEqualTo(2);
    assertThat(ahead.filtered(new RollFilter("", Show.ABSENT, ""), Roll.Order.NAME)).isEmpty();
  }

  @Test
  void minutesAreSortedBothWays() {
    assertThat(roll.filtered(RollFilter.ALL, Roll.Order.MINUTES).get(0).personId()).isEqualTo(4);
    assertThat(roll.filtered(RollFilter.ALL, Roll.Order.MINUTES_DOWN).get(0).personId())
        .isEqualTo(1);
  }

  private List<Long> found(String search, Show show, String region) {
    return roll.filtered(new RollFilter(search, show, region), Roll.Order.NAME).stream()
        .map(RollRow::personId)
        .toList();
  }

  private static RollRow pending(long id) {
    return row(id, "Бондар", "Решетилівська", "53", AttendanceStatus.ABSENT, 0, false, true);
  }

  private static RollRow row(
      long id,
      String name,
      String community,
      String region,
      AttendanceStatus status,
      int minutes,
      boolean overridden) {
    return row(id, name, community, region, status, minutes, overridden, false);
  }

  private static RollRow row(
      long id,
      String name,
      String community,
      String region,
      AttendanceStatus status,
      int minutes,
      boolean overridden,
      boolean pending) {
    return new RollRow(
        id,
        name,
        "",
        community,
        "",
        region,
        status,
        minutes,
        true,
        0,
        false,
        false,
        false,
        overridden,
        false,
        pending,
        Reason.of("attendance.reason.nothing"),
        List.of());
  }
}
