package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;

/** The form for a new course, filled with what is usual. */
@Named
@ViewScoped
public class CourseCreateBean implements Serializable {
  @Inject private CourseService courses;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private CourseForm form;

  @PostConstruct
  void load() {
    CourseKind kind = CourseKind.of(request.getParameter("kind")).orElse(CourseKind.LIVE_WEEK);
    form = CourseForm.usual(kind, KyivTime.today(clock));
  }

  /** Creates the course and leads to its page. */
  public String create() {
    try {
      String slug = courses.create(form);
      notices.afterRedirect("course.create.done");
      return routes.redirect(Route.MANAGE_COURSE, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** The kinds of courses there are. */
  public CourseKind[] getKinds() {
    return CourseKind.values();
  }

  public CourseForm getForm() {
    return form;
  }
}
