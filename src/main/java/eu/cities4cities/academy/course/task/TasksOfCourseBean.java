package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reader's tasks in a course, for the pages that show the course. */
@Named
@RequestScoped
public class TasksOfCourseBean {
  @Inject private TaskService tasks;
  @Inject private Caller caller;

  private final Map<String, List<TaskEntry>> lists = new HashMap<>();

  /** The tasks of the course at that address, in order; none for strangers. */
  public List<TaskEntry> of(String slug) {
    return slug == null || !caller.isSignedIn()
        ? List.of()
        : lists.computeIfAbsent(slug, tasks::listMine);
  }

  /** The style of the sign before a task: done, begun, or still to do. */
  public String mark(TaskEntry entry) {
    return entry.status() == SubmissionStatus.ACCEPTED
        ? "ok"
        : entry.status() == null ? "" : "half";
  }

  /** The style of the word for a task's state. */
  public String tag(TaskEntry entry) {
    return switch (entry.state()) {
      case "ACCEPTED" -> "present";
      case "RETURNED", "OVERDUE" -> "partial";
      case "MISSED" -> "absent";
      default -> "";
    };
  }
}
