package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first page for staff: what asks to be done now. */
@Named
@RequestScoped
public class CourseManageBean {
  @Inject private CourseService courses;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Routes routes;

  private List<Task> tasks;

  /**
   * Something that asks to be done.
   *
   * @param course the course, or null
   * @param text what and why
   * @param action what the button says
   * @param address where it leads
   * @param now true for what happens today
   */
  public record Task(CourseRow course, String text, String action, String address, boolean now) {}

  @PostConstruct
  void load() {
    tasks = new ArrayList<>();
    if (caller.is(Role.ORGANIZER, Role.TRAINER)) {
      courses.listForStaff("", null).stream()
          .sorted(Comparator.comparing(CourseRow::status, CourseManageBean::byUrgency))
          .forEach(this::add);
    }
  }

  private static int byUrgency(CourseStatus one, CourseStatus other) {
    List<CourseStatus> order =
        List.of(
            CourseStatus.RUNNING,
            CourseStatus.DRAFT,
            CourseStatus.OPEN,
            CourseStatus.FINISHED,
            CourseStatus.ARCHIVED);
    return Integer.compare(order.indexOf(one), order.indexOf(other));
  }

  private void add(CourseRow course) {
    switch (course.status()) {
      case RUNNING -> add(course, "running", Route.MANAGE_SESSIONS, true);
      case DRAFT -> add(course, "draft", Route.MANAGE_COURSE, false);
      case OPEN -> add(course, "open", Route.MANAGE_PARTICIPANTS, false);
      case FINISHED -> {
        if (caller.is(Role.ORGANIZER)) {
          String key = course.certificates() == 0 ? "award" : "finished";
          add(course, key, Route.MANAGE_CERTIFICATES, false);
        }
      }
      case ARCHIVED -> {
        // Nothing is left to do in an archived course.
      }
    }
  }

  private void add(CourseRow course, String key, Route route, boolean now) {
    String prefix = "course.manage." + key;
    tasks.add(
        new Task(
            course,
            texts.get(caller.language(), prefix, course.enrolled(), course.certificates()),
            texts.get(caller.language(), prefix + ".action"),
            routes.to(route, course.slug()),
            now));
  }

  public List<Task> getTasks() {
    return tasks;
  }
}
