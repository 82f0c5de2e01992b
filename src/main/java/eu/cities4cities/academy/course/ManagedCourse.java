package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The course that a staff page is about, as the page's address names it. */
@Named
@ViewScoped
public class ManagedCourse implements Serializable {
  @Inject private CourseService courses;
  @Inject private CurrentPage page;

  private String slug;
  private long id;
  private String titleUk;
  private String titleEn;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    id = course.getId();
    titleUk = course.getTitleUk();
    titleEn = course.getTitleEn();
  }

  public String getSlug() {
    return slug;
  }

  public long getId() {
    return id;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }
}
