package eu.cities4cities.academy.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A step in the life of a course that staff may take by hand.
 *
 * @param from where the course is
 * @param to where the step leads
 * @param obstacles what stands in its way; empty if it can be taken
 */
public record CourseStep(CourseStatus from, CourseStatus to, List<StepObstacle> obstacles) {

  /** True if nothing stands in its way. */
  public boolean isPossible() {
    return obstacles.isEmpty();
  }

  /** True if it leads back in the course's life. */
  public boolean isBack() {
    return to.ordinal() < from.ordinal();
  }

  /**
   * The steps from where the course is, forward ones first.
   *
   * @param people how many take part or ask to
   */
  static List<CourseStep> of(Course course, CourseOutline outline, long people, LocalDate today) {
    CourseStatus from = course.getStatus();
    List<CourseStep> steps = new ArrayList<>();
    Arrays.stream(CourseStatus.values())
        .filter(from::mayBecome)
        .forEach(
            to ->
                steps.add(new CourseStep(from, to, obstacles(course, to, outline, people, today))));
    steps.sort((one, other) -> Boolean.compare(one.isBack(), other.isBack()));
    return steps;
  }

  private static List<StepObstacle> obstacles(
      Course course, CourseStatus to, CourseOutline outline, long people, LocalDate today) {
    List<StepObstacle> obstacles = new ArrayList<>();
    boolean past = course.getLastDay().isBefore(today);
    boolean begun = !course.getFirstDay().isAfter(today);
    switch (to) {
      case OPEN -> {
        add(obstacles, StepObstacle.EMPTY, outline.isEmpty());
        add(obstacles, StepObstacle.PAST, past);
        add(obstacles, StepObstacle.BEGUN, course.getStatus() == CourseStatus.RUNNING && begun);
      }
      case RUNNING -> add(obstacles, StepObstacle.PAST, past);
      case DRAFT -> add(obstacles, StepObstacle.PEOPLE, people > 0);
      default -> {
        // A course may be finished and put away, or taken back from there, at any time.
      }
    }
    return obstacles;
  }

  private static void add(List<StepObstacle> obstacles, StepObstacle obstacle, boolean there) {
    if (there) {
      obstacles.add(obstacle);
    }
  }
}
