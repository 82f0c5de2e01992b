package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import org.junit.jupiter.api.Test;

/** What a row tells of a person who is there no more. */
class BehindRowTest {
  @Test
  void ofSomebodyErasedNeitherThePlaceNorTheReasonIsTold() {
    assertThat(row(null)).extracting(BehindRow::regionCode, BehindRow::reason).containsOnlyNulls();
    assertThat(row(7L))
        .extracting(BehindRow::regionCode, BehindRow::reason)
        .containsExactly("46", "ILLNESS");
  }

  private static BehindRow row(Long person) {
    return new BehindRow(
        5,
        person,
        null,
        null,
        null,
        "46",
        3,
        7_200,
        80,
        false,
        true,
        12L,
        AttendanceStatus.EXCUSED,
        0L,
        true,
        "NONE",
        "ILLNESS");
  }
}
