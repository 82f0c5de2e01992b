package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Mends the course's title on papers: each valid certificate that has an older one gets its next
 * version under the same number, so that the printed code leads on.
 */
@ApplicationScoped
class CertificateErrata {
  @Inject private CertificateRepository certificates;
  @Inject private CertificateRunRepository runs;
  @Inject private CertificateIssuer issuer;
  @Inject private AuditTrail audit;

  /** The valid certificates whose paper has another title than the course has now. */
  List<Long> list(Course course) {
    return certificates.listOtherwiseTitled(
        course.getId(), course.getTitleUk(), course.getTitleEn());
  }

  /** The titles on such papers. */
  List<OldTitle> oldTitles(Course course) {
    return certificates
        .countOtherwiseTitled(course.getId(), course.getTitleUk(), course.getTitleEn())
        .stream()
        .map(row -> new OldTitle((String) row[0], (String) row[1], (Long) row[2]))
        .toList();
  }

  /** Mends the next few papers of a run; false if none is left. */
  boolean mendNext(CertificateRun run, int most, Instant now) {
    List<CertificateRunItem> items = runs.listWaitingErrata(run.getId(), most);
    items.forEach(item -> mend(item, run.getCourse(), now));
    return !items.isEmpty();
  }

  private void mend(CertificateRunItem item, Course course, Instant now) {
    CertificateNumber number =
        CertificateNumber.parse(item.getCertificate().getNumber()).orElseThrow();
    // Held until the commit: a correction of the name at the same moment waits and comes after.
    Certificate certificate = certificates.findForChange(number).orElseThrow();
    CertificateVersion current = certificates.findCurrentForChange(number).orElseThrow();
    if (certificate.isRevoked()
        || certificate.getPerson() == null
        || current.getNameUk() == null
        || hasTitle(current, course)) {
      item.skipped(now);
      return;
    }
    try {
      CertificateVersion next = issuer.retitle(current, course, now);
      audit.record(
          new AuditTrail.Change(
              "certificate.correct",
              "Certificate",
              certificate.getNumber(),
              "version " + current.getNumber(),
              "version " + next.getNumber(),
              item.getRun().getReason()));
      item.issued(certificate, now);
    } catch (UnprintableTextException refused) {
      item.failed("certificate.unprintable." + refused.reason(), refused.detail(), now);
    }
  }

  private static boolean hasTitle(CertificateVersion version, Course course) {
    return version.course(Language.UK).equals(course.getTitleUk())
        && version.course(Language.EN).equals(course.getTitleEn());
  }
}
