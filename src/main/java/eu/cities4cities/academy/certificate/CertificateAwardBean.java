package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
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
import java.time.Clock;
import java.util.List;

/** The staff page of one person on the way to a certificate, which can be issued there by hand. */
@Named
@RequestScoped
public class CertificateAwardBean {
  @Inject private EligibilityService eligibility;
  @Inject private AwardByHandService awards;
  @Inject private CourseService courses;
  @Inject private StandingWords words;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private String slug;
  private Course course;
  private Standing standing;
  private CertificateKind kind = CertificateKind.COMPLETION;
  private String reason;
  private boolean nameAccepted;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    course = courses.getBySlug(slug);
    standing = eligibility.of(slug, page.id("person"));
  }

  /** Issues the certificate. */
  public String award() {
    try {
      String number = awards.award(slug, standing.personId(), kind, reason, nameAccepted);
      notices.afterRedirect("certificate.byHand.done");
      return routes.redirect(Route.MANAGE_CERTIFICATE, number);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  public String getSlug() {
    return slug;
  }

  public Course getCourse() {
    return course;
  }

  public Standing getStanding() {
    return standing;
  }

  /** The conditions of successful completion. */
  public List<AwardJudgement> getCompletion() {
    return standing.judgement().leaves();
  }

  /** The conditions of taking part. */
  public List<AwardJudgement> getParticipation() {
    return standing.participation().leaves();
  }

  /** A condition with what the person has of it. */
  public String words(AwardJudgement condition) {
    return words.standing(caller.language(), condition, standing.facts());
  }

  /** When the person was asked about the name, and from when the organizer may decide. */
  public String getAsked() {
    return words.asked(caller.language(), standing.matters().asked(), clock.instant());
  }

  /** Whether the organizer has to answer for a name that its owner may still confirm. */
  public boolean isNameAwaited() {
    return !standing.matters().nameConfirmed()
        && (!standing.matters().isNameTimeOver(clock.instant())
            || NameOnPaper.mixture(standing.nameUk()).isPresent());
  }

  /** Whether there is a kind that the person does not hold. */
  public boolean isOpen() {
    return !standing.isCompleted();
  }

  public CertificateKind getKind() {
    return kind;
  }

  public void setKind(CertificateKind kind) {
    this.kind = kind;
  }

  public List<CertificateKind> getKinds() {
    return List.of(CertificateKind.COMPLETION, CertificateKind.PARTICIPATION);
  }

  public boolean isNameAccepted() {
    return nameAccepted;
  }

  public void setNameAccepted(boolean nameAccepted) {
    this.nameAccepted = nameAccepted;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
