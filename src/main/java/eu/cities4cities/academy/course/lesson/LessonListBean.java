package eu.cities4cities.academy.course.lesson;

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

/** The lessons of a course before its staff. */
@Named
@ViewScoped
public class LessonListBean implements Serializable {
  @Inject private LessonEditing lessons;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private String courseUk;
  private String courseEn;
  private List<LessonEditing.Listed> rows;
  private String titleUk;
  private String titleEn;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseUk = course.getTitleUk();
    courseEn = course.getTitleEn();
    rows = lessons.list(slug);
  }

  /** Begins a lesson and leads to its page. */
  public String add() {
    try {
      return routes.redirect(Route.MANAGE_LESSON, lessons.add(slug, titleUk, titleEn));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Moves a lesson one place up. */
  public String raise(long id) {
    lessons.move(id, true);
    return here();
  }

  /** Moves a lesson one place down. */
  public String lower(long id) {
    lessons.move(id, false);
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_LESSONS, slug);
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

  public List<LessonEditing.Listed> getRows() {
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
}
