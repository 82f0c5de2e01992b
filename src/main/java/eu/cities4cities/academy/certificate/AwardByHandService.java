package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;

/** Issues a single certificate by an organizer's decision, whatever the rule says. */
@Service
public class AwardByHandService {
  @Inject private EligibilityService eligibility;
  @Inject private CertificateRepository certificates;
  @Inject private CertificateIssuer issuer;
  @Inject private GraduateCounts counts;
  @Inject private NameConfirmationRepository confirmations;
  @Inject private CourseService courses;
  @Inject private Texts texts;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Issues a certificate to somebody who takes part in the course. Where the rule is not met, the
   * paper does not say that it was.
   *
   * @param reason why, for the register and the audit trail; never printed
   * @return its number
   * @throws RefusedException if the person holds a valid one of the kind, or the higher one
   * @throws InvalidInputException if there is no reason, or something cannot be printed
   * @throws NotFoundException if the person does not take part
   */
  @OnlyFor(Role.ORGANIZER)
  public String award(String courseSlug, long personId, CertificateKind kind, String reason) {
    String why = CertificateService.required(reason);
    if (kind == null) {
      throw new InvalidInputException("certificate.byHand.kindMissing");
    }
    Course course = courses.getBySlug(courseSlug);
    Standing standing = eligibility.of(courseSlug, personId);
    boolean holds =
        !certificates
            .holdersAmong(
                course.getId(), EnumSet.of(kind, CertificateKind.COMPLETION), List.of(personId))
            .isEmpty();
    if (holds) {
      throw new RefusedException("certificate.byHand.holds");
    }
    CourseOnPaper paper = issuer.onPaper(course, kind);
    if (!standing.meets(kind)) {
      paper =
          paper.awardedFor(
              texts.get(Language.UK, "certificate.byHand.rule"),
              texts.get(Language.EN, "certificate.byHand.rule"));
    }
    try {
      Certificate issued =
          issuer.issue(
              paper, confirmations.enrollment(standing.enrollmentId()), kind, why, clock.instant());
      certificates.flush();
      counts.recount(issued.getCommunity());
      audit.record(
          new AuditTrail.Change(
              "certificate.byHand",
              "Certificate",
              issued.getNumber(),
              standing.meets(kind) ? "the rule is met" : "the rule is not met",
              kind.name(),
              why));
      return issued.getNumber();
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
  }
}
