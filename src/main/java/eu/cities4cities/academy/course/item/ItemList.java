package eu.cities4cities.academy.course.item;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.io.Serializable;

/** What the pages that list a course's items share: the course, and the titles of a new item. */
public abstract class ItemList implements Serializable {
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private String courseUk;
  private String courseEn;
  private String titleUk;
  private String titleEn;

  /** Begins a new item and says its id. */
  public interface Beginning {
    long begin(String slug, String titleUk, String titleEn);
  }

  /** Reads whose items these are. */
  protected void openCourse() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseUk = course.getTitleUk();
    courseEn = course.getTitleEn();
  }

  /** Begins an item and leads to its page; a refusal is told and leaves the form as it is. */
  protected String begin(Route edit, Beginning beginning) {
    try {
      return routes.redirect(edit, beginning.begin(slug, titleUk, titleEn));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Leads to that page of the course. */
  protected String lead(Route route) {
    return routes.redirect(route, slug);
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
