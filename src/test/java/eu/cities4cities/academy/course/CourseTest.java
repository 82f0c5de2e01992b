package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static Course course(CourseStatus status) {
    Course course = new Course("course");
    course.setStatus(status);
    course.setFirstDay(LocalDate.of(2026, 9, 14));
    course.setLastDay(LocalDate.of(2026, 9, 18));
    return course;
  }

  @Test
  void enrollmentWithoutADeadlineLastsUntilTheEndOfTheLastDay() {
    Course course = course(CourseStatus.RUNNING);
    assertThat(course.isEnrollmentOpen(LocalDateTime.of(2026, 9, 18, 23, 59, 59))).isTrue();
    assertThat(course.isEnrollmentOpen(LocalDateTime.of(2026, 9, 19, 0, 0))).isFalse();
  }

  @Test
  void theDeadlineItselfIsStillInTime() {
    Course course = course(CourseStatus.OPEN);
    course.setEnrollmentEndsAt(LocalDateTime.of(2026, 9, 12, 18, 0));
    assertThat(course.isEnrollmentOpen(LocalDateTime.of(2026, 9, 12, 18, 0))).isTrue();
    assertThat(course.isEnrollmentOpen(LocalDateTime.of(2026, 9, 12, 18, 1))).isFalse();
  }

  @Test
  void nobodyEnrollsInADraftOrInWhatIsOver() {
    LocalDateTime before = LocalDateTime.of(2026, 9, 1, 10, 0);
    assertThat(course(CourseStatus.DRAFT).isEnrollmentOpen(before)).isFalse();
    assertThat(course(CourseStatus.FINISHED).isEnrollmentOpen(before)).isFalse();
    assertThat(course(CourseStatus.ARCHIVED).isEnrollmentOpen(before)).isFalse();
  }

  @Test
  void everyStatusLeadsSomewhereAndNeverToItself() {
    assertThat(CourseStatus.values())
        .allSatisfy(
            status -> {
              assertThat(Arrays.stream(CourseStatus.values()).anyMatch(status::mayBecome)).isTrue();
              assertThat(status.mayBecome(status)).isFalse();
            });
  }

  @Test
  void whatHasBegunIsNeverHiddenAgain() {
    assertThat(CourseStatus.RUNNING.mayBecome(CourseStatus.DRAFT)).isFalse();
    assertThat(CourseStatus.FINISHED.mayBecome(CourseStatus.DRAFT)).isFalse();
  }

  @Test
  void anUnknownFilterShowsEverything() {
    assertThat(CourseFilter.of("open")).isEqualTo(CourseFilter.OPEN);
    assertThat(CourseFilter.of("'; DROP")).isEqualTo(CourseFilter.ALL);
    assertThat(CourseFilter.of(null)).isEqualTo(CourseFilter.ALL);
  }

  @Test
  void wildcardsInASearchStandForThemselves() {
    assertThat(EnrollmentRepository.containing(" 100%_a ")).isEqualTo("%100\\%\\_a%");
    assertThat(EnrollmentRepository.containing(null)).isEqualTo("%%");
  }
}
