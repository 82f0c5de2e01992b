package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.item.ItemList;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tasks of a course before its staff. */
@Named
@ViewScoped
public class TaskListBean extends ItemList {
  @Inject private TaskEditing tasks;

  private List<TaskEditing.Listed> rows;
  private TaskKind kind = TaskKind.TEXT;

  @PostConstruct
  void open() {
    openCourse();
    rows = tasks.list(getSlug());
  }

  /** Begins a task and leads to its page. */
  public String add() {
    return begin(Route.MANAGE_TASK, (slug, uk, en) -> tasks.add(slug, kind, uk, en));
  }

  /** Moves a task one place up. */
  public String raise(long id) {
    tasks.move(id, true);
    return lead(Route.MANAGE_TASKS);
  }

  /** Moves a task one place down. */
  public String lower(long id) {
    tasks.move(id, false);
    return lead(Route.MANAGE_TASKS);
  }

  /** How much handed-in work waits in all tasks. */
  public long getWaiting() {
    return rows.stream().mapToLong(TaskEditing.Listed::waiting).sum();
  }

  /** What a task can ask for. */
  public List<TaskKind> getKinds() {
    return List.of(TaskKind.values());
  }

  public List<TaskEditing.Listed> getRows() {
    return rows;
  }

  public TaskKind getKind() {
    return kind;
  }

  public void setKind(TaskKind kind) {
    this.kind = kind;
  }
}
