package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.community.FieldNames;
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

/** A task before its staff. */
@Named
@ViewScoped
public class TaskEditBean implements Serializable {
  @Inject private TaskEditing tasks;
  @Inject private FieldNames fieldNames;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private long id;
  private String slug;
  private TaskKind kind;
  private boolean begun;
  private TaskForm form;

  @PostConstruct
  void open() {
    id = page.id("id");
    TaskEditing.Edited edited = tasks.open(id);
    slug = edited.course().getSlug();
    kind = edited.kind();
    begun = edited.begun();
    form = edited.form();
  }

  /** Keeps the task; what was typed stays in the form where something is wrong. */
  public String save() {
    try {
      tasks.save(id, form);
      notices.afterRedirect("course.task.edit.saved");
      return routes.redirect(Route.MANAGE_TASK, id);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Removes the task. */
  public String remove() {
    try {
      tasks.remove(id);
      notices.afterRedirect("course.task.edit.removed");
      return routes.redirect(Route.MANAGE_TASKS, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** True if the task is a form, whose questions are written here. */
  public boolean isQuestioned() {
    return kind == TaskKind.FORM;
  }

  /** How a question can be answered. */
  /** The fields of the community's profile that answers can fill. */
  public List<FieldNames.Named> getProfileFields() {
    return fieldNames.all();
  }

  public List<TaskField.Kind> getFieldKinds() {
    return List.of(TaskField.Kind.values());
  }

  public long getId() {
    return id;
  }

  public String getSlug() {
    return slug;
  }

  public TaskKind getKind() {
    return kind;
  }

  /** True once somebody has written for the task. */
  public boolean isBegun() {
    return begun;
  }

  public TaskForm getForm() {
    return form;
  }
}
