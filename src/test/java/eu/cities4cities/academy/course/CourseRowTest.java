package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseRowTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

  private static CourseRow row(
      CourseStatus status, LocalDate firstDay, Integer capacity, long enrolled) {
    List<CourseDay> days =
        Stream.of(0, 1, 2, 3, 4)
            .map(
                n ->
                    new CourseDay(
                        firstDay.plusDays(n), 4, LocalTime.of(10, 0), LocalTime.of(16, 45)))
            .toList();
    return new CourseRow(
        1,
        "course",
        "Курс",
        "Course",
        "",
        "",
        status,
        firstDay,
        firstDay.plusDays(4),
        LocalDateTime.of(2026, 9, 18, 23, 59, 59),
        status == CourseStatus.OPEN,
        capacity,
        30,
        10,
        AwardRule.usual(4, 3, 60),
        enrolled,
        days,
        0,
        CourseKind.LIVE_WEEK,
        EnrollmentWay.OPEN,
        null,
        false,
        null);
  }

  @Test
  void aCourseIsFullWhenEverySeatIsTaken() {
    assertThat(row(CourseStatus.OPEN, MONDAY, 100, 99).acceptsPeople()).isTrue();
    assertThat(row(CourseStatus.OPEN, MONDAY, 100, 100).acceptsPeople()).isFalse();
    assertThat(row(CourseStatus.OPEN, MONDAY, 100, 103).seatsLeft()).isZero();
    assertThat(row(CourseStatus.OPEN, MONDAY, null, 5000).acceptsPeople()).isTrue();
  }

  @Test
  void daysCountAsTheTimetableDoes() {
    CourseRow row = row(CourseStatus.RUNNING, MONDAY, null, 1);
    assertThat(row.sessions()).isEqualTo(20);
    assertThat(row.dayNumber(MONDAY)).isEqualTo(1);
    assertThat(row.dayNumber(MONDAY.plusDays(2))).isEqualTo(3);
    assertThat(row.dayNumber(MONDAY.minusDays(1))).isZero();
  }

  @Test
  void whatRunsComesFirstThenWhatBeginsSoonestThenWhatEndedLast() {
    CourseRow running = row(CourseStatus.RUNNING, MONDAY, null, 1);
    CourseRow soon = row(CourseStatus.OPEN, MONDAY.plusWeeks(2), null, 1);
    CourseRow later = row(CourseStatus.OPEN, MONDAY.plusWeeks(4), null, 1);
    CourseRow recent = row(CourseStatus.FINISHED, MONDAY.minusWeeks(2), null, 1);
    CourseRow old = row(CourseStatus.FINISHED, MONDAY.minusWeeks(9), null, 1);
    assertThat(Stream.of(old, later, recent, running, soon).sorted(CourseMyBean.BY_NEARNESS))
        .containsExactly(running, soon, later, recent, old);
  }
}
