package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What anyone may learn about a version of a certificate: exactly what is printed on it, and its
 * state.
 *
 * @param currentVersion the version that counts; a superseded one leads on to it
 * @param nameUk the printed name; null after erasure
 * @param mended what this version mends in the one before; null for the first
 * @param mendedNext what the next version mends in this one; null for the one that counts
 * @param supplement what the second page says
 * @param communitySlug the address of the community's public profile, or null
 */
public record Verification(
    String number,
    int version,
    int currentVersion,
    CertificateState state,
    CertificateKind kind,
    String nameUk,
    String nameLatin,
    String communityUk,
    String communityEn,
    String communitySlug,
    String courseUk,
    String courseEn,
    LocalDate firstDay,
    LocalDate lastDay,
    int hours,
    int ectsTenths,
    String ruleUk,
    String ruleEn,
    String providerUk,
    String providerEn,
    Supplement supplement,
    Instant issuedAt,
    Instant supersededAt,
    LocalDate expiresOn,
    Instant revokedAt,
    String revocationReason,
    boolean testSignature,
    String sha256,
    Mended mended,
    Mended mendedNext) {

  /** Whether the holder's account was erased and the name with it. */
  public boolean isForgotten() {
    return nameUk == null;
  }

  /** What is told of the version that counts. */
  static Verification of(CertificateVersion version, LocalDate today) {
    return of(version, null, today);
  }

  /**
   * What is told of a version.
   *
   * @param next the one that replaced it, or null
   */
  static Verification of(CertificateVersion version, CertificateVersion next, LocalDate today) {
    Certificate certificate = version.getCertificate();
    return new Verification(
        certificate.getNumber(),
        version.getNumber(),
        certificate.getCurrentVersion(),
        state(version, today),
        certificate.getKind(),
        version.getNameUk(),
        version.getNameLatin(),
        version.community(Language.UK),
        version.community(Language.EN),
        slug(certificate.getCommunity()),
        version.course(Language.UK),
        version.course(Language.EN),
        version.getFirstDay(),
        version.getLastDay(),
        version.getHours(),
        version.getEctsTenths(),
        version.rule(Language.UK),
        version.rule(Language.EN),
        version.provider(Language.UK),
        version.provider(Language.EN),
        version.getSupplement(),
        version.getIssuedAt(),
        version.getSupersededAt(),
        certificate.getExpiresOn(),
        certificate.getRevokedAt(),
        certificate.getRevocationReason(),
        version.isTestSignature(),
        version.getSha256(),
        version.getMended(),
        next == null ? null : next.getMended());
  }

  private static String slug(Community community) {
    return community == null || community.isOccupied() || community.isGuarded()
        ? null
        : community.getSlug();
  }

  /** A revocation says most and is said first; then age; then that a later version counts. */
  static CertificateState state(CertificateVersion version, LocalDate today) {
    Certificate certificate = version.getCertificate();
    if (certificate.isRevoked()) {
      return CertificateState.REVOKED;
    } else if (certificate.isExpired(today)) {
      return CertificateState.EXPIRED;
    }
    return version.getNumber() == certificate.getCurrentVersion()
        ? CertificateState.VALID
        : CertificateState.SUPERSEDED;
  }
}
