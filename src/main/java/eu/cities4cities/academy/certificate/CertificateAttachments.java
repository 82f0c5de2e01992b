package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.mail.LetterAttachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gives letters about certificates their files, byte for byte as issued. */
@ApplicationScoped
class CertificateAttachments implements LetterAttachments {
  private static final String OURS = "certificate/";

  @Inject private CertificateRepository certificates;

  /** The name of a version's file. */
  static String name(Certificate certificate) {
    return OURS + certificate.getNumber() + "/" + certificate.getCurrentVersion();
  }

  @Override
  public Optional<Attachment> find(String name) {
    String[] parts = name.split("/");
    if (!name.startsWith(OURS) || parts.length != 3) {
      return Optional.empty();
    }
    return CertificateNumber.parse(parts[1])
        .flatMap(number -> certificates.findVersion(number, Integer.parseInt(parts[2])))
        .flatMap(certificates::findFile)
        .map(pdf -> new Attachment(parts[1] + ".pdf", "application/pdf", pdf));
  }
}
