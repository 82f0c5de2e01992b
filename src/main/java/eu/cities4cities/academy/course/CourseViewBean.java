package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A course's page: an invitation for strangers, the week for those who take part. */
@Named
@RequestScoped
public class CourseViewBean {
  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private Caller caller;

  private CourseRow course;
  private Participation mine;
  private boolean consent;

  @PostConstruct
  void load() {
    course = courses.getRow(page.value("slug"));
    mine = caller.isSignedIn() ? enrollments.mine(course.slug()).orElse(null) : null;
    consent = mine != null && mine.graduateNameConsent();
  }

  /** Enrolls the reader. */
  public String enroll() {
    try {
      enrollments.enroll(course.slug(), consent);
      notices.afterRedirect("course.view.enrolled");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  /** Takes the reader out of the course. */
  public String leave() {
    try {
      enrollments.leave(course.slug());
      notices.afterRedirect("course.view.left");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  /** Keeps whether the community's profile may name the reader as a graduate. */
  public String saveConsent() {
    enrollments.setGraduateNameConsent(course.slug(), consent);
    notices.afterRedirect(consent ? "course.view.consentGiven" : "course.view.consentTaken");
    return here();
  }

  private String here() {
    return routes.redirect(Route.COURSE, course.slug());
  }

  public CourseRow getCourse() {
    return course;
  }

  /** True if the reader takes part. */
  public boolean isEnrolled() {
    return mine != null;
  }

  /** True if the reader may leave the course. */
  public boolean isLeavable() {
    return mine != null && !course.over();
  }

  /** True if the reader can enroll with one button. */
  public boolean isEnrollable() {
    return mine == null && course.acceptsPeople() && caller.isSignedIn();
  }

  /** True if the reader could enroll but has to sign in first. */
  public boolean isSignInNeeded() {
    return course.acceptsPeople() && !caller.isSignedIn();
  }

  /** True while the course runs, when today is what matters. */
  public boolean isRunning() {
    return course.status() == CourseStatus.RUNNING;
  }

  /** True if the reader may run the course. */
  public boolean isStaff() {
    return caller.mayRunCourse(course.id());
  }

  /** The query that leads back here after signing in. */
  public String getBack() {
    return "?to=" + URLEncoder.encode(page.getAddress(), StandardCharsets.UTF_8);
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}
