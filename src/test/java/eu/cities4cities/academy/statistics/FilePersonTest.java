package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.statistics.CourseStatistics.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilePersonTest {
  @Test
  void minutesAreAddedInSecondsAndOnlyThenRoundedDown() {
    FilePerson person =
        new FilePerson(
            1,
            "Їжакевич Ганна",
            "Hanna Yizhakevych",
            null,
            null,
            null,
            null,
            null,
            List.of(
                RandomTable.decision(AttendanceStatus.PARTIAL, 90, true),
                RandomTable.decision(AttendanceStatus.PARTIAL, 90, true),
                RandomTable.decision(AttendanceStatus.PRESENT, 3_600, false)));
    assertThat(person.minutes()).isEqualTo(3);
  }

  @Test
  void theDayOfLeavingIsTheOneByKyiv() {
    FilePerson person =
        new FilePerson(
            1,
            "Їжакевич Ганна",
            "Hanna Yizhakevych",
            null,
            null,
            null,
            null,
            Instant.parse("2026-09-15T22:30:00Z"),
            List.of());
    assertThat(person.leftOn()).isEqualTo(LocalDate.of(2026, 9, 16));
  }

  @Test
  void percentIsRoundedDown() {
    assertThat(new Counts(2, 0, 1, 0).presentPercent()).isEqualTo(66);
    assertThat(new Counts(0, 0, 0, 0).presentPercent()).isZero();
  }
}
