package eu.cities4cities.academy.certificate;

import java.text.Normalizer;
import java.time.LocalDate;

/**
 * Everything one version of a certificate says on paper; frozen when the version is issued.
 *
 * @param nameUk the name in full, as confirmed, in Ukrainian letters
 * @param communityUk the community of the time of enrollment, empty if there was none
 * @param hours the workload in hours, 0 to print none
 * @param ectsTenths the credits in tenths, 0 to print none
 * @param quizPassed whether the rule asked for a quiz
 * @param ruleUk the award rule in words
 * @param issuedOn the day of issue in Kyiv
 * @param expiresOn the last day of validity, null for ever
 * @param supplement what is printed in lists
 * @param paper the design and the languages it is printed in
 * @param verifyAddress the address in the QR code, naming number and version
 */
public record PrintedCertificate(
    CertificateNumber number,
    int version,
    CertificateKind kind,
    String nameUk,
    String nameLatin,
    String communityUk,
    String communityEn,
    String courseUk,
    String courseEn,
    LocalDate firstDay,
    LocalDate lastDay,
    int hours,
    int ectsTenths,
    boolean quizPassed,
    String ruleUk,
    String ruleEn,
    LocalDate issuedOn,
    LocalDate expiresOn,
    String providerUk,
    String providerEn,
    Supplement supplement,
    PaperChoice paper,
    String verifyAddress) {

  /** Joins composing marks with their letters, because the font has a picture of the whole only. */
  public PrintedCertificate {
    nameUk = joined(nameUk);
    nameLatin = joined(nameLatin);
    communityUk = joined(communityUk);
    communityEn = joined(communityEn);
    courseUk = joined(courseUk);
    courseEn = joined(courseEn);
    ruleUk = joined(ruleUk);
    ruleEn = joined(ruleEn);
    providerUk = joined(providerUk);
    providerEn = joined(providerEn);
  }

  static String joined(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
