package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseStepTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
  private static final CourseOutline PROGRAMME =
      new CourseOutline(
          List.of(new CourseDay(FIRST, 4, LocalTime.of(10, 0), LocalTime.of(16, 45))), 0, 0, false);
  private static final CourseOutline NOTHING = new CourseOutline(List.of(), 0, 0, false);

  private static List<CourseStep> steps(
      CourseStatus status, CourseOutline outline, long people, LocalDate today) {
    Course course = new Course("course");
    course.setStatus(status);
    course.setFirstDay(FIRST);
    course.setLastDay(FIRST.plusDays(4));
    return CourseStep.of(course, outline, people, today);
  }

  private static List<StepObstacle> obstacles(List<CourseStep> steps, CourseStatus to) {
    return steps.stream().filter(step -> step.to() == to).findFirst().orElseThrow().obstacles();
  }

  @Test
  void aDraftIsPublishedWhenThereIsSomethingAheadToTakePartIn() {
    LocalDate before = FIRST.minusDays(10);
    assertThat(obstacles(steps(CourseStatus.DRAFT, PROGRAMME, 0, before), CourseStatus.OPEN))
        .isEmpty();
    assertThat(obstacles(steps(CourseStatus.DRAFT, NOTHING, 0, before), CourseStatus.OPEN))
        .containsExactly(StepObstacle.EMPTY);
    assertThat(
            obstacles(steps(CourseStatus.DRAFT, NOTHING, 0, FIRST.plusDays(9)), CourseStatus.OPEN))
        .containsExactly(StepObstacle.EMPTY, StepObstacle.PAST);
    CourseOutline lessons = new CourseOutline(List.of(), 7, 0, false);
    assertThat(obstacles(steps(CourseStatus.DRAFT, lessons, 0, before), CourseStatus.OPEN))
        .as("lessons alone are a course too")
        .isEmpty();
  }

  @Test
  void aCourseThatPeopleAskForIsNotHidden() {
    assertThat(obstacles(steps(CourseStatus.OPEN, PROGRAMME, 1, FIRST), CourseStatus.DRAFT))
        .containsExactly(StepObstacle.PEOPLE);
    assertThat(obstacles(steps(CourseStatus.OPEN, PROGRAMME, 0, FIRST), CourseStatus.DRAFT))
        .isEmpty();
  }

  @Test
  void whatWasStartedTooEarlyGoesBackUntilItsFirstDay() {
    assertThat(
            obstacles(
                steps(CourseStatus.RUNNING, PROGRAMME, 5, FIRST.minusDays(1)), CourseStatus.OPEN))
        .isEmpty();
    assertThat(obstacles(steps(CourseStatus.RUNNING, PROGRAMME, 5, FIRST), CourseStatus.OPEN))
        .containsExactly(StepObstacle.BEGUN);
  }

  @Test
  void whatIsOverRunsOnOnlyUntilItsLastDay() {
    assertThat(
            obstacles(
                steps(CourseStatus.FINISHED, PROGRAMME, 5, FIRST.plusDays(4)),
                CourseStatus.RUNNING))
        .isEmpty();
    assertThat(
            obstacles(
                steps(CourseStatus.FINISHED, PROGRAMME, 5, FIRST.plusDays(5)),
                CourseStatus.RUNNING))
        .containsExactly(StepObstacle.PAST);
  }

  @Test
  void stepsForwardStandBeforeStepsBack() {
    assertThat(steps(CourseStatus.OPEN, PROGRAMME, 0, FIRST))
        .extracting(CourseStep::to)
        .containsExactly(CourseStatus.RUNNING, CourseStatus.FINISHED, CourseStatus.DRAFT);
  }
}
