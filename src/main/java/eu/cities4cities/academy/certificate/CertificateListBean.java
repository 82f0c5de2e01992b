package eu.cities4cities.academy.certificate;

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
import java.util.List;

/** The staff page of awarding: what an organizer orders, and what is corrected afterwards. */
@Named
@RequestScoped
public class CertificateListBean {

  @Inject private EligibilityService eligibilities;
  @Inject private CertificateRunService runs;
  @Inject private ValidityService validities;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private Course course;
  private String number;
  private Integer completionMonths;
  private Integer participationMonths;
  private String erratumReason;
  private List<OldTitle> oldTitles;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    course = courses.getBySlug(slug);
    ValidityService.Validity validity = validities.of(slug);
    completionMonths = validity.completion();
    participationMonths = validity.participation();
  }

  /** Orders the certificates; the page then shows how the run goes on. */
  public String start() {
    return order(RunOrder.of(CertificateKind.COMPLETION));
  }

  /** Orders the certificates of taking part. */
  public String startParticipation() {
    return order(RunOrder.of(CertificateKind.PARTICIPATION));
  }

  /** Orders certificates for those too whose names nobody has confirmed in time. */
  public String startUnconfirmed(CertificateKind kind) {
    return order(new RunOrder(kind, true));
  }

  private String order(RunOrder order) {
    return act(() -> runs.start(slug, order), "certificate.run.started");
  }

  /** Orders the next versions with the course's corrected title. */
  public String mendTitle() {
    return act(() -> runs.startErratum(slug, erratumReason), "certificate.erratum.started");
  }

  /** Keeps for how long certificates are valid. */
  public String keepValidity() {
    return act(
        () ->
            validities.keep(
                slug, new ValidityService.Validity(completionMonths, participationMonths)),
        "shared.saved");
  }

  private String act(Runnable change, String done) {
    try {
      change.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_CERTIFICATES, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Leads to the certificate with the typed number. */
  public String find() {
    return CertificateNumber.parse(number)
        .map(found -> routes.redirect(Route.MANAGE_CERTIFICATE, found))
        .orElseGet(
            () -> {
              notices.error("certificate.verify.typo");
              return null;
            });
  }

  public String getSlug() {
    return slug;
  }

  public Course getCourse() {
    return course;
  }

  /** The course's rule in the reader's language. */
  public String getRule() {
    return eligibilities.ruleOf(slug, caller.language());
  }

  /** The kinds that a run awards, the higher one first. */
  public List<CertificateKind> getKinds() {
    return List.of(CertificateKind.COMPLETION, CertificateKind.PARTICIPATION);
  }

  /** The titles on valid papers that the course has no more. */
  public List<OldTitle> getOldTitles() {
    if (oldTitles == null) {
      oldTitles = runs.oldTitles(slug);
    }
    return oldTitles;
  }

  /** How many papers have such a title. */
  public long getOtherwiseTitled() {
    return getOldTitles().stream().mapToLong(OldTitle::papers).sum();
  }

  public Integer getCompletionMonths() {
    return completionMonths;
  }

  public void setCompletionMonths(Integer completionMonths) {
    this.completionMonths = completionMonths;
  }

  public Integer getParticipationMonths() {
    return participationMonths;
  }

  public void setParticipationMonths(Integer participationMonths) {
    this.participationMonths = participationMonths;
  }

  public String getErratumReason() {
    return erratumReason;
  }

  public void setErratumReason(String erratumReason) {
    this.erratumReason = erratumReason;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
