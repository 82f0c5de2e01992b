package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.item.ItemList;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The lessons of a course before its staff. */
@Named
@ViewScoped
public class LessonListBean extends ItemList {
  @Inject private LessonEditing lessons;

  private List<LessonEditing.Listed> rows;

  @PostConstruct
  void open() {
    openCourse();
    rows = lessons.list(getSlug());
  }

  /** Begins a lesson and leads to its page. */
  public String add() {
    return begin(Route.MANAGE_LESSON, lessons::add);
  }

  /** Moves a lesson one place up. */
  public String raise(long id) {
    lessons.move(id, true);
    return lead(Route.MANAGE_LESSONS);
  }

  /** Moves a lesson one place down. */
  public String lower(long id) {
    lessons.move(id, false);
    return lead(Route.MANAGE_LESSONS);
  }

  public List<LessonEditing.Listed> getRows() {
    return rows;
  }
}
