package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The course that brought somebody to the sign-up page, shown beside its form. */
@Named
@RequestScoped
public class SignUpCourseBean {
  @Inject private CourseService courses;
  @Inject private HttpServletRequest request;

  private CourseRow course;

  @PostConstruct
  void open() {
    String slug = request.getParameter("course");
    if (slug != null && !slug.isBlank()) {
      try {
        course = courses.getRow(slug);
      } catch (NotFoundException e) {
        course = null; // signing up works without it
      }
    }
  }

  public boolean isFound() {
    return course != null;
  }

  public CourseRow getCourse() {
    return course;
  }
}
