package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Transliteration;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A course's page: an invitation for strangers, the week for those who take part. */
@Named
@RequestScoped
public class CourseViewBean {
  /** The field by which a sent form of enrollment is known, whatever is on the page by then. */
  private static final String WISH = "wish";

  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private CourseStructuredData structured;
  @Inject private InvitationCode invitation;
  @Inject private HttpServletRequest request;

  private CourseRow course;
  private Participation mine;
  private Course details;
  private boolean consent;
  private Entrance entrance;
  private MyRequest asked;
  private List<CourseRow> editions;
  private String code;
  private String note;

  @PostConstruct
  void load() {
    course = courses.getRow(page.value("slug"));
    mine = caller.isSignedIn() ? enrollments.mine(course.slug()).orElse(null) : null;
    consent = mine != null && mine.graduateNameConsent();
    editions = courses.listEditions(course.slug());
    code = invitation.read(request, course.slug());
    note = request.getParameter("note");
    if (mine == null) {
      entrance = enrollments.entrance(course.slug(), code);
      asked = caller.isSignedIn() ? enrollments.myRequest(course.slug()).orElse(null) : null;
      tellIfTheDoorClosedMeanwhile();
      keepCode();
    }
  }

  private void keepCode() {
    boolean opens = course.way() == EnrollmentWay.CODE && code != null && getClosed() == null;
    if (opens && !caller.isSignedIn()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
      invitation.keep(response, course.slug(), code);
    }
  }

  /** The form that was sent is not on the page any more: its reader learns why, and keeps it. */
  private void tellIfTheDoorClosedMeanwhile() {
    boolean sent = "POST".equals(request.getMethod()) && request.getParameter(WISH) != null;
    if (sent && getClosed() != null) {
      notices.error(new DoorClosedException(getClosed()));
    }
  }

  /** Takes the reader into the course, or as far as they can come. */
  public String enroll() {
    try {
      Admission admission = enrollments.enroll(course.slug(), new Wish(consent, code, note));
      notices.afterRedirect("course.view.admission." + admission.name());
      return here();
    } catch (RefusedException refused) {
      notices.error(refused); // the page is shown again with what was typed
      load();
      return null;
    }
  }

  /** Takes back the reader's request for a seat. */
  public String withdraw() {
    enrollments.withdraw(course.slug());
    notices.afterRedirect("course.view.withdrawn");
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

  /** Why the reader cannot come in; null if they can, or are in. */
  public ClosedDoor getClosed() {
    return entrance instanceof Entrance.Closed closed ? closed.why() : null;
  }

  /** The next step in for a reader who is signed in: SEAT, QUEUE, APPLICATION; null if none. */
  public String getStep() {
    return caller.isSignedIn() ? step() : null;
  }

  private String step() {
    if (entrance instanceof Entrance.Seat) {
      return "SEAT";
    }
    if (entrance instanceof Entrance.Queue) {
      return "QUEUE";
    }
    return entrance instanceof Entrance.Application ? "APPLICATION" : null;
  }

  /** True if the reader could come in but has to sign in first. */
  public boolean isSignInNeeded() {
    return !caller.isSignedIn() && step() != null;
  }

  /** True if all that is missing is the code. */
  public boolean isCodeAsked() {
    return getClosed() == ClosedDoor.CODE_NEEDED || getClosed() == ClosedDoor.CODE_WRONG;
  }

  /** True if the reader may take back what they asked for. */
  public boolean isWithdrawable() {
    return asked != null && asked.status() != SeatRequestStatus.DECLINED;
  }

  /** What the reader has asked for; null if nothing. */
  public MyRequest getAsked() {
    return asked;
  }

  /** The other editions of the course. */
  public List<CourseRow> getEditions() {
    return editions;
  }

  /** The edition in which everybody learns at their own pace and may begin now; null if none. */
  public CourseRow getSelfPaced() {
    return editions.stream()
        .filter(each -> !each.kind().isLive() && each.acceptsPeople())
        .findFirst()
        .orElse(null);
  }

  /** What people can do after the course, one thing a line. */
  public List<String> getOutcomes() {
    Course whole = details();
    return caller.language().choose(whole.getOutcomesUk(), whole.getOutcomesEn()).lines().toList();
  }

  /** The course with what lists do not show. */
  private Course details() {
    if (details == null) {
      details = courses.getBySlug(course.slug());
    }
    return details;
  }

  /** Who answers questions about the course, in the reader's letters; may be empty. */
  public String getContactName() {
    String name = details().getContactName();
    return caller.language() == Language.EN ? Transliteration.toLatin(name) : name;
  }

  /** Where to ask about the course; may be empty. */
  public String getContactEmail() {
    return details().getContactEmail();
  }

  /** What search engines read about the course. */
  public String getStructured() {
    return structured.of(details(), course);
  }

  public String getCode() {
    return code;
  }

  public String getNote() {
    return note;
  }

  /** True while the course runs, when today is what matters. */
  public boolean isRunning() {
    return course.status() == CourseStatus.RUNNING;
  }

  /** True if the reader may run the course. */
  public boolean isStaff() {
    return caller.mayRunCourse(course.id());
  }

  /** The query that leads back here after signing in, with the code that was brought. */
  public String getBack() {
    String here =
        code == null || code.isBlank()
            ? page.getAddress()
            : page.getAddress() + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    return "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}
