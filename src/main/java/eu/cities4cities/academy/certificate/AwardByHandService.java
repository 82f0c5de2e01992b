package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.Enrollment;
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
   * @param nameAccepted whether the organizer takes the name as it stands upon themselves, though
   *     the person has not confirmed it and may still do so
   * @return its number
   * @throws RefusedException if the person holds a valid one of the kind, or the higher one
   * @throws InvalidInputException if there is no reason, or something cannot be printed
   * @throws NotFoundException if the person does not take part
   */
  @OnlyFor(Role.ORGANIZER)
  public String award(
      String courseSlug, long personId, CertificateKind kind, String reason, boolean nameAccepted) {
    String why = CertificateService.required(reason);
    if (kind == null) {
      throw new InvalidInputException("certificate.byHand.kindMissing");
    }
    Course course = courses.getBySlug(courseSlug);
    Standing standing = eligibility.of(courseSlug, personId);
    boolean confirmed = standing.matters().nameConfirmed();
    boolean inTime = !standing.matters().isNameTimeOver(clock.instant());
    NameOnPaper.fault(standing.nameUk(), standing.nameLatin())
        .ifPresent(
            fault -> {
              throw fault.refused();
            });
    boolean mixed = NameOnPaper.mixture(standing.nameUk()).isPresent();
    if (!confirmed && (inTime || mixed) && !nameAccepted) {
      throw new RefusedException("certificate.byHand.nameAwaited");
    }
    // Of two who issue at a time the second waits here, and sees what the first has issued.
    Enrollment enrollment = confirmations.lockEnrollment(standing.enrollmentId());
    if (certificates.holdsNow(
        course.getId(), EnumSet.of(kind, CertificateKind.COMPLETION), personId)) {
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
      Certificate issued = issuer.issue(paper, enrollment, kind, why, clock.instant());
      certificates.flush();
      counts.recount(issued.getCommunity());
      audit.record(
          new AuditTrail.Change(
              "certificate.byHand",
              "Certificate",
              issued.getNumber(),
              (standing.meets(kind) ? "the rule is met" : "the rule is not met")
                  + (confirmed ? "" : ", the name is not confirmed")
                  + (confirmed || inTime ? "" : " in time"),
              kind.name(),
              why));
      return issued.getNumber();
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
  }
}
