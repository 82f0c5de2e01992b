package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.Enrollment;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * Prepares a single certificate and keeps it when it is printed, each in a transaction of its own:
 * between them nothing is held, for printing may wait for a time-stamp.
 */
@ApplicationScoped
@Transactional
class HandAwards {
  @Inject private EligibilityService eligibility;
  @Inject private CertificateRepository certificates;
  @Inject private HeldCertificateRepository holdings;
  @Inject private CertificateRunRepository runs;
  @Inject private CertificateIssuer issuer;
  @Inject private GraduateCounts counts;
  @Inject private NameConfirmationRepository confirmations;
  @Inject private CourseService courses;
  @Inject private Outbox outbox;
  @Inject private Texts texts;
  @Inject private AuditTrail audit;

  /**
   * A certificate that is ready to be printed.
   *
   * @param at the moment of issue that it says
   * @param met whether the rule is met
   * @param ground what it rests on, for the audit trail
   */
  record Prepared(
      String courseSlug,
      long courseId,
      long personId,
      long enrollmentId,
      boolean met,
      String ground,
      Instant at,
      PrintedCertificate printed) {}

  /**
   * Says what the certificate would say.
   *
   * @throws RefusedException if the person may not get it now
   */
  Prepared prepare(
      String courseSlug, long personId, CertificateKind kind, boolean nameAccepted, Instant now) {
    Course course = courses.getBySlug(courseSlug);
    Standing standing = eligibility.of(courseSlug, personId);
    boolean confirmed = standing.matters().nameConfirmed();
    boolean inTime = !standing.matters().isNameTimeOver(now);
    NameOnPaper.fault(standing.nameUk(), standing.nameLatin())
        .ifPresent(
            fault -> {
              throw fault.refused();
            });
    boolean mixed = NameOnPaper.mixture(standing.nameUk()).isPresent();
    if (!confirmed && (inTime || mixed) && !nameAccepted) {
      throw new RefusedException("certificate.byHand.nameAwaited");
    }
    Enrollment enrollment = confirmations.enrollment(standing.enrollmentId());
    requireNone(course, kind, personId);
    boolean met = standing.meets(kind);
    return new Prepared(
        courseSlug,
        course.getId(),
        personId,
        standing.enrollmentId(),
        met,
        (met ? "the rule is met" : "the rule is not met")
            + (confirmed ? "" : ", the name is not confirmed")
            + (confirmed || inTime ? "" : " in time"),
        now,
        issuer.draft(paper(course, kind, met), enrollment, kind, now).printed());
  }

  /**
   * Enters it into the register.
   *
   * @return its number
   * @throws RefusedException if the person got one meanwhile
   * @throws StaleException if it says something that is not true any more
   */
  String keep(Prepared prepared, PressedFile file, String why) {
    CertificateKind kind = prepared.printed().kind();
    // The course before what is of it, as everybody holds them who holds both.
    runs.lockTitle(prepared.courseId());
    // Of two who issue at a time the second waits here, and sees what the first has issued; so
    // does whoever decides about the name. Held before it is read: what is read stays as it was.
    runs.lockEnrollments(List.of(prepared.enrollmentId()));
    runs.lockNames(List.of(prepared.enrollmentId()));
    Enrollment enrollment = confirmations.lockEnrollment(prepared.enrollmentId());
    Course course = courses.getBySlug(prepared.courseSlug());
    requireNone(course, kind, prepared.personId());
    CourseOnPaper paper = paper(course, kind, prepared.met());
    CertificateIssuer.Draft draft =
        issuer.draftAgain(paper, enrollment, prepared.printed(), prepared.at());
    if (!draft.printed().equals(prepared.printed())) {
      throw new StaleException();
    }
    Certificate issued = issuer.enter(draft, file, why, prepared.at());
    issuer.issuedLetter(issued, paper).ifPresent(outbox::send);
    certificates.flush();
    counts.recount(issued.getCommunity());
    audit.record(
        new AuditTrail.Change(
            "certificate.byHand",
            "Certificate",
            issued.getNumber(),
            prepared.ground(),
            kind.name(),
            why));
    return issued.getNumber();
  }

  private void requireNone(Course course, CertificateKind kind, long personId) {
    if (holdings.holdsNow(course.getId(), EnumSet.of(kind, CertificateKind.COMPLETION), personId)) {
      throw new RefusedException("certificate.byHand.holds");
    }
  }

  private CourseOnPaper paper(Course course, CertificateKind kind, boolean met) {
    CourseOnPaper paper = issuer.onPaper(course, kind);
    return met
        ? paper
        : paper.awardedFor(
            texts.get(Language.UK, "certificate.byHand.rule"),
            texts.get(Language.EN, "certificate.byHand.rule"));
  }
}
