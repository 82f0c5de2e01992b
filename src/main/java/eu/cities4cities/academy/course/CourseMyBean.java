package eu.cities4cities.academy.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The person's own week: the course that matters now, and the others. */
@Named
@RequestScoped
public class CourseMyBean {
  @Inject private EnrollmentService enrollments;

  private CourseRow current;
  private List<CourseRow> others;
  private List<MyRequest> requests;

  @PostConstruct
  void load() {
    List<CourseRow> mine = enrollments.listMine().stream().map(Participation::course).toList();
    current = mine.stream().min(BY_NEARNESS).orElse(null);
    requests = enrollments.listMyRequests();
    others = mine.stream().filter(course -> course != current).toList();
  }

  /** What runs comes first, then what begins soonest, then what ended last. */
  static final Comparator<CourseRow> BY_NEARNESS =
      Comparator.comparingInt(CourseMyBean::rank)
          .thenComparing(
              course ->
                  course.over() ? -course.firstDay().toEpochDay() : course.firstDay().toEpochDay());

  private static int rank(CourseRow course) {
    return switch (course.status()) {
      case RUNNING -> 0;
      case OPEN, DRAFT -> 1;
      case FINISHED -> 2;
      case ARCHIVED -> 3;
    };
  }

  /** The course that matters now; null if the person takes part in none. */
  public CourseRow getCurrent() {
    return current;
  }

  /** True while the current course runs. */
  public boolean isRunning() {
    return current != null && current.status() == CourseStatus.RUNNING;
  }

  /** What the person has asked for and waits for. */
  public List<MyRequest> getRequests() {
    return requests;
  }

  public List<CourseRow> getOthers() {
    return others;
  }
}
