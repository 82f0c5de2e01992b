package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.CertificateState;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import jakarta.inject.Inject;
import java.util.Optional;

/** What somebody sees to whom a certificate is shown in a post or a message. */
@Service
public class ShareService {
  @Inject private VerificationService verifications;
  @Inject private Settings settings;
  @Inject private Texts texts;

  private ShareImage images;

  /** The certificate in its current version; empty if there is no such number. */
  @Anyone
  public Optional<Verification> find(String number) {
    Optional<Verification> found = CertificateNumber.parse(number).flatMap(verifications::current);
    if (found.isEmpty()) {
      verifications.countMiss();
    }
    return found;
  }

  /** Its picture as PNG. */
  @Anyone
  public byte[] picture(Verification certificate, Language language) {
    return images().png(words(certificate, language));
  }

  private synchronized ShareImage images() {
    if (images == null) {
      images =
          new ShareImage(
              Lettering.bundled("Onest-Bold.ttf"), Lettering.bundled("Onest-Regular.ttf"));
    }
    return images;
  }

  private ShareImage.Words words(Verification certificate, Language language) {
    String hours =
        certificate.hours() == 0
            ? ""
            : " · " + texts.get(language, "certificate.verify.hours", certificate.hours());
    boolean ended =
        certificate.state() == CertificateState.REVOKED
            || certificate.state() == CertificateState.EXPIRED;
    return new ShareImage.Words(
        texts.get(language, "certificate.share.eyebrow." + certificate.kind()),
        language.choose(certificate.nameUk(), certificate.nameLatin()),
        language.choose(certificate.courseUk(), certificate.courseEn()),
        DateWords.in(language).days(certificate.firstDay(), certificate.lastDay()) + hours,
        ended ? texts.get(language, "certificate.share.state." + certificate.state()) : null,
        language.choose(certificate.providerUk(), certificate.providerEn()),
        settings.baseUrl().replaceFirst("^https?://", "") + "/verify · " + certificate.number(),
        language);
  }
}
