package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One version of a certificate: what was printed, frozen, with the hash of its file. */
@Entity
@Table(name = "certificate_version")
public class CertificateVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Certificate certificate;

  private int number;
  private String nameUk;
  private String nameLatin;
  private String communityUk;
  private String communityEn;
  private String courseUk;
  private String courseEn;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private int hours;
  private int ectsTenths;
  private String ruleUk;
  private String ruleEn;
  private String providerUk;
  private String providerEn;
  private boolean quizPassed;

  @Convert(converter = SupplementConverter.class)
  private Supplement supplement;

  private String design;

  @Enumerated(EnumType.STRING)
  private PaperLanguages languages;

  private String keyFingerprint;
  private Instant timeStampedAt;
  private boolean testSignature;
  private String sha256;
  private String nameHash;

  @Enumerated(EnumType.STRING)
  private Mended mended;

  private Instant issuedAt;
  private Instant supersededAt;

  protected CertificateVersion() {}

  /** Keeps what was printed, with the hashes of the file and of the name. */
  CertificateVersion(
      Certificate certificate,
      PrintedCertificate printed,
      PressedFile file,
      String nameHash,
      Mended mended,
      Instant issuedAt) {
    this.certificate = certificate;
    this.number = printed.version();
    this.nameUk = printed.nameUk();
    this.nameLatin = printed.nameLatin();
    this.communityUk = printed.communityUk();
    this.communityEn = printed.communityEn();
    this.courseUk = printed.courseUk();
    this.courseEn = printed.courseEn();
    this.firstDay = printed.firstDay();
    this.lastDay = printed.lastDay();
    this.hours = printed.hours();
    this.ectsTenths = printed.ectsTenths();
    this.ruleUk = printed.ruleUk();
    this.ruleEn = printed.ruleEn();
    this.providerUk = printed.providerUk();
    this.providerEn = printed.providerEn();
    this.quizPassed = printed.quizPassed();
    this.supplement = printed.supplement();
    this.design = file.design();
    this.languages = printed.paper().languages();
    this.keyFingerprint = file.key().fingerprint();
    this.timeStampedAt = file.timeStampedAt();
    this.testSignature = file.key().test();
    this.sha256 = file.sha256();
    this.nameHash = nameHash;
    this.mended = mended;
    this.issuedAt = issuedAt;
  }

  public Long getId() {
    return id;
  }

  public Certificate getCertificate() {
    return certificate;
  }

  /** The version's number, from 1. */
  public int getNumber() {
    return number;
  }

  /** The printed name in Ukrainian; null after erasure. */
  public String getNameUk() {
    return nameUk;
  }

  /** The printed name in Latin letters; null after erasure. */
  public String getNameLatin() {
    return nameLatin;
  }

  public String community(Language language) {
    return language.choose(communityUk, communityEn);
  }

  public String course(Language language) {
    return language.choose(courseUk, courseEn);
  }

  public String rule(Language language) {
    return language.choose(ruleUk, ruleEn);
  }

  public String provider(Language language) {
    return language.choose(providerUk, providerEn);
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  /** The workload in hours; 0 if none was printed. */
  public int getHours() {
    return hours;
  }

  /** The credits in tenths; 0 if none were printed. */
  public int getEctsTenths() {
    return ectsTenths;
  }

  /** What is printed in lists. */
  public Supplement getSupplement() {
    return supplement;
  }

  /** The SHA-256 of the signer's X.509 certificate; null where it was not kept yet. */
  public String getKeyFingerprint() {
    return keyFingerprint;
  }

  /** When a time-stamping authority vouched for the signature; null if none was asked. */
  public Instant getTimeStampedAt() {
    return timeStampedAt;
  }

  /** Whether the file is signed with the key that the Academy made itself. */
  public boolean isTestSignature() {
    return testSignature;
  }

  /** The SHA-256 of the file, in hexadecimal digits. */
  public String getSha256() {
    return sha256;
  }

  /** The keyed hash of the printed name, by which a typed name can be compared after erasure. */
  public String getNameHash() {
    return nameHash;
  }

  /** What it mends in the version before; null for the first one. */
  public Mended getMended() {
    return mended;
  }

  public Instant getIssuedAt() {
    return issuedAt;
  }

  /** When the next version was issued, or null for the current one. */
  public Instant getSupersededAt() {
    return supersededAt;
  }

  /**
   * What the next version prints: the same with what is corrected.
   *
   * @param verifyAddress the address that verifies the next version
   */
  PrintedCertificate corrected(
      int next,
      String correctNameUk,
      String correctNameLatin,
      String correctCourseUk,
      String correctCourseEn,
      LocalDate day,
      String verifyAddress) {
    return new PrintedCertificate(
        CertificateNumber.parse(certificate.getNumber()).orElseThrow(),
        next,
        certificate.getKind(),
        correctNameUk,
        correctNameLatin,
        communityUk,
        communityEn,
        correctCourseUk,
        correctCourseEn,
        firstDay,
        lastDay,
        hours,
        ectsTenths,
        quizPassed,
        ruleUk,
        ruleEn,
        day,
        certificate.getExpiresOn(),
        providerUk,
        providerEn,
        supplement,
        new PaperChoice(design, languages),
        verifyAddress);
  }

  void supersede(Instant now) {
    supersededAt = now;
  }
}
