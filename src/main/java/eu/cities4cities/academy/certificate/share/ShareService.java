package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.CertificateState;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.BusyException;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What somebody sees to whom a certificate is shown in a post or a message. */
@Service
public class ShareService {
  @Inject private VerificationService verifications;
  @Inject private SharePictures pictures;
  @Inject private DrawingRoom room;
  @Inject private Settings settings;
  @Inject private Texts texts;

  /** The certificate in its current version; empty if there is no such number. */
  @Anyone
  public Optional<Verification> find(String number) {
    Optional<Verification> found = CertificateNumber.parse(number).flatMap(verifications::current);
    if (found.isEmpty()) {
      verifications.countMiss();
    }
    return found;
  }

  /** The mark of its picture: another one means another picture. */
  @Anyone
  public String mark(Verification certificate, Language language) {
    return words(certificate, language).fingerprint();
  }

  /**
   * Its picture as PNG: drawn once, then kept. Whoever waits to draw holds no connection to the
   * database.
   *
   * @throws BusyException if it is not there yet and too many others are being drawn
   */
  @Anyone
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public byte[] picture(Verification certificate, Language language) {
    ShareImage.Words words = words(certificate, language);
    return kept(certificate, language, words)
        .orElseGet(() -> room.draw(fonts -> drawn(certificate, language, words, fonts)));
  }

  private byte[] drawn(
      Verification certificate,
      Language language,
      ShareImage.Words words,
      DrawingRoom.Fonts fonts) {
    // Whoever asked for the same one a moment before may have drawn it meanwhile.
    return kept(certificate, language, words)
        .orElseGet(
            () -> {
              byte[] png = new ShareImage(fonts).png(words);
              pictures.keep(
                  certificate.number(), language, words.fingerprint(), words.name() != null, png);
              return png;
            });
  }

  private Optional<byte[]> kept(
      Verification certificate, Language language, ShareImage.Words words) {
    return pictures.find(certificate.number(), language, words.fingerprint());
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
        certificate.testSignature() ? texts.get(language, "certificate.share.test") : null,
        language.choose(certificate.providerUk(), certificate.providerEn()),
        settings.baseUrl().replaceFirst("^https?://", "") + "/verify · " + certificate.number());
  }
}
