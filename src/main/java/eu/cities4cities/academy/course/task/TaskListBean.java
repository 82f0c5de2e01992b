package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The tasks of a course before its staff. */
@Named
@ViewScoped
public class TaskListBean implements Serializable {
  @Inject private TaskEditing tasks;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private String courseUk;
  private String courseEn;
  private List<TaskEditing.Listed> rows;
  private String titleUk;
  private String titleEn;
  private TaskKind kind = TaskKind.TEXT;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseUk = course.getTitleUk();
    courseEn = course.getTitleEn();
    rows = tasks.list(slug);
  }

  /** Begins a task and leads to its page. */
  public String add() {
    try {
      return routes.redirect(Route.MANAGE_TASK, tasks.add(slug, kind, titleUk, titleEn));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Moves a task one place up. */
  public String raise(long id) {
    tasks.move(id, true);
    return routes.redirect(Route.MANAGE_TASKS, slug);
  }

  /** Moves a task one place down. */
  public String lower(long id) {
    tasks.move(id, false);
    return routes.redirect(Route.MANAGE_TASKS, slug);
  }

  /** How much handed-in work waits in all tasks. */
  public long getWaiting() {
    return rows.stream().mapToLong(TaskEditing.Listed::waiting).sum();
  }

  /** What a task can ask for. */
  public List<TaskKind> getKinds() {
    return List.of(TaskKind.values());
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseUk() {
    return courseUk;
  }

  public String getCourseEn() {
    return courseEn;
  }

  public List<TaskEditing.Listed> getRows() {
    return rows;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public TaskKind getKind() {
    return kind;
  }

  public void setKind(TaskKind kind) {
    this.kind = kind;
  }
}
