package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.item.CourseItemForm;
import eu.cities4cities.academy.course.item.ItemOrder;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tasks as the course's staff writes them. */
@Service
public class TaskEditing {
  @Inject private TaskRepository tasks;
  @Inject private CourseService courses;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;

  /**
   * A task in the list of its staff.
   *
   * @param waiting how much handed-in work waits
   * @param returned how much was returned and not handed in again
   * @param accepted how much was accepted
   */
  public record Listed(
      long id,
      TaskKind kind,
      String titleUk,
      String titleEn,
      LocalDateTime dueAt,
      boolean byCommunity,
      boolean shown,
      long waiting,
      long returned,
      long accepted)
      implements Serializable {}

  /** A task with what its staff edits; {@code begun} once somebody has written for it. */
  public record Edited(long id, Course course, TaskKind kind, boolean begun, TaskForm form) {}

  /** The tasks of a course in order, hidden ones too. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<Listed> list(String slug) {
    long courseId = course(slug).getId();
    Map<Long, Map<SubmissionStatus, Long>> counts = tasks.countByState(courseId);
    return tasks.list(courseId).stream()
        .map(task -> listed(task, counts.getOrDefault(task.getId(), Map.of())))
        .toList();
  }

  private static Listed listed(Task task, Map<SubmissionStatus, Long> counts) {
    return new Listed(
        task.getId(),
        task.getKind(),
        task.getTitleUk(),
        task.getTitleEn(),
        task.getDueAt(),
        task.isByCommunity(),
        task.isShown(),
        counts.getOrDefault(SubmissionStatus.HANDED_IN, 0L),
        counts.getOrDefault(SubmissionStatus.RETURNED, 0L),
        counts.getOrDefault(SubmissionStatus.ACCEPTED, 0L));
  }

  /** Begins a task at the end of the course, which participants do not see yet. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long add(String slug, TaskKind kind, String titleUk, String titleEn) {
    Course course = course(slug);
    int place = ItemOrder.next(tasks.list(course.getId()));
    Task task =
        new Task(
            course.getId(),
            place,
            kind,
            CourseItemForm.title(titleUk),
            CourseItemForm.title(titleEn));
    tasks.add(task);
    tasks.flush();
    audit("task.add", task, null, describe(task));
    return task.getId();
  }

  /** Everything about a task for its form. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Edited open(long id) {
    Task task = editable(id);
    return new Edited(
        id,
        courses.get(task.getCourseId()),
        task.getKind(),
        tasks.countSubmissions(id) > 0,
        TaskForm.of(task));
  }

  /**
   * Keeps what was typed.
   *
   * @throws StaleException if somebody else has saved since the form was opened
   * @throws TaskClosedException if work that has begun would change hands, from people to their
   *     communities or back
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void save(long id, TaskForm form) {
    Task task = editable(id);
    if (task.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    boolean together = task.isByCommunity();
    String before = describe(task);
    form.writeTo(task);
    if (task.isByCommunity() != together && tasks.countSubmissions(id) > 0) {
      throw new TaskClosedException("begun");
    }
    audit("task.edit", task, before, describe(task));
    tasks.flush();
  }

  /** Moves a task one place up or down. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void move(long id, boolean up) {
    Task task = editable(id);
    ItemOrder.move(tasks.list(task.getCourseId()), task, up);
  }

  /**
   * Removes a task for which nobody has written yet.
   *
   * @throws TaskClosedException if somebody has: it can be hidden
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long id) {
    Task task = editable(id);
    if (tasks.countSubmissions(id) > 0) {
      throw new TaskClosedException("written");
    }
    audit("task.remove", task, describe(task), null);
    tasks.remove(task);
  }

  /** Writes a course's tasks into another, due when {@code due} says of their due times. */
  @Internal
  public void copy(long fromCourse, long toCourse, UnaryOperator<LocalDateTime> due) {
    tasks.list(fromCourse).forEach(task -> tasks.add(task.copyTo(toCourse, due)));
  }

  /** Moves the due times of a course's tasks; negative is earlier. */
  @Internal
  public void shift(long courseId, long days) {
    tasks.list(courseId).stream()
        .filter(task -> task.getDueAt() != null)
        .forEach(task -> task.setDueAt(task.getDueAt().plusDays(days)));
  }

  private Course course(String slug) {
    Course course = courses.getBySlug(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }

  private Task editable(long id) {
    Task task = tasks.find(id).orElseThrow(() -> new NotFoundException("task " + id));
    caller.requireCourseStaff(task.getCourseId());
    return task;
  }

  private void audit(String action, Task task, String before, String after) {
    auditTrail.record(
        new AuditTrail.Change(action, "Task", task.getId().toString(), before, after, null));
  }

  private static String describe(Task task) {
    return "%s; %s; due %s; %s; %s"
        .formatted(
            task.getTitleUk(),
            task.getKind(),
            task.getDueAt() == null ? "–" : task.getDueAt(),
            task.isByCommunity() ? "by community" : "by person",
            task.isShown() ? "shown" : "hidden");
  }
}
