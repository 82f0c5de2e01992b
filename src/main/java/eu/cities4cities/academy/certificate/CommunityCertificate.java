package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;

/** A valid certificate that somebody holds from their time in a community. */
public record CommunityCertificate(
    Long personId,
    String number,
    CertificateKind kind,
    String titleUk,
    String titleEn,
    Instant issuedAt) {
  /** The course's title in a language; empty where the course is gone. */
  public String title(Language language) {
    return titleUk == null ? "" : language.choose(titleUk, titleEn);
  }
}
