package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Prepares the next version of a certificate and keeps it when it is printed, each in a transaction
 * of its own: between them nothing is held, for printing may wait for a time-stamp.
 */
@ApplicationScoped
@Transactional
class Corrections {
  @Inject private CertificateRepository certificates;
  @Inject private CertificateIssuer issuer;
  @Inject private GraduateCounts counts;
  @Inject private AuditTrail audit;

  /**
   * Says what the next version would say.
   *
   * @throws CertificateRevokedException if the certificate is revoked
   * @throws RefusedException if its holder was erased: nobody's name comes back into the register
   */
  PrintedCertificate prepare(String number, String nameUk, String nameLatin, Instant now) {
    return issuer.corrected(current(number), nameUk, nameLatin, now);
  }

  /**
   * Enters the next version into the register and writes to its holder.
   *
   * @return false if another version was issued meanwhile, which this one knows nothing of
   */
  boolean keep(
      String number, PrintedCertificate printed, PressedFile file, String why, Instant at) {
    parsed(number).flatMap(certificates::findForChange).orElseThrow(() -> notFound(number));
    CertificateVersion before = current(number);
    PrintedCertificate now = issuer.corrected(before, printed.nameUk(), printed.nameLatin(), at);
    if (!now.equals(printed)) {
      return false;
    }
    CertificateVersion after = issuer.supersede(before, printed, file, Mended.NAME, at);
    issuer.tell(after, "certificate.corrected");
    counts.recount(after.getCertificate().getCommunity()); // its profile may show the name
    // Names stay out of the audit trail, which outlives accounts: versions say what changed.
    audit.record(
        new AuditTrail.Change(
            "certificate.correct",
            "Certificate",
            before.getCertificate().getNumber(),
            "version " + before.getNumber(),
            "version " + after.getNumber(),
            why));
    return true;
  }

  private CertificateVersion current(String number) {
    CertificateVersion current =
        parsed(number).flatMap(certificates::findCurrent).orElseThrow(() -> notFound(number));
    if (current.getCertificate().isRevoked()) {
      throw new CertificateRevokedException();
    }
    if (current.getNameUk() == null) {
      throw new RefusedException("certificate.edit.forgotten");
    }
    return current;
  }

  private static Optional<CertificateNumber> parsed(String number) {
    return CertificateNumber.parse(number);
  }

  private static NotFoundException notFound(String number) {
    return new NotFoundException("certificate " + number);
  }
}
