package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.Enrollment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the register: a number with its state (rule 4). What was printed stands in its
 * versions; the person, the course and the community may be gone one day.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

  private static final Integer LIVE = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String number;

  @Enumerated(EnumType.STRING)
  private CertificateKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  private Course course;

  @ManyToOne(fetch = FetchType.LAZY)
  private Enrollment enrollment;

  @ManyToOne(fetch = FetchType.LAZY)
  private Community community;

  private Integer live = LIVE;
  private int currentVersion = 1;
  private Instant issuedAt;
  private LocalDate expiresOn;
  private Instant revokedAt;
  private String revocationReason;
  private String awardReason;
  private Instant expiryToldAt;
  @Version private long version;

  protected Certificate() {}

  /** A new entry for a person in a course, with its first version to come. */
  Certificate(
      CertificateNumber number, CertificateKind kind, Enrollment enrollment, Instant issuedAt) {
    this.number = number.toString();
    this.kind = kind;
    this.enrollment = enrollment;
    this.person = enrollment.getPerson();
    this.course = enrollment.getCourse();
    this.community = enrollment.getCommunity();
    this.issuedAt = issuedAt;
  }

  public Long getId() {
    return id;
  }

  /** The number as printed. */
  public String getNumber() {
    return number;
  }

  public CertificateKind getKind() {
    return kind;
  }

  /** Whom it was issued to; null after erasure. */
  public Person getPerson() {
    return person;
  }

  /** The course; null once it is deleted. */
  public Course getCourse() {
    return course;
  }

  /** The enrollment by which it was earned; null once that is deleted. */
  public Enrollment getEnrollment() {
    return enrollment;
  }

  /** The community of the time of enrollment, or null. */
  public Community getCommunity() {
    return community;
  }

  /** The number of the version that counts. */
  public int getCurrentVersion() {
    return currentVersion;
  }

  /** When the first version was issued. */
  public Instant getIssuedAt() {
    return issuedAt;
  }

  /** The last day of validity in Kyiv; null for ever. */
  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  /** When it was revoked, or null. */
  public Instant getRevokedAt() {
    return revokedAt;
  }

  /** Why it was revoked, in the words of whoever did it. */
  public String getRevocationReason() {
    return revocationReason;
  }

  /** Why it was issued by hand, in the words of whoever did it; null if the rule was met. */
  public String getAwardReason() {
    return awardReason;
  }

  /** When its holder was told that its validity ends, or null. */
  public Instant getExpiryToldAt() {
    return expiryToldAt;
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /** Whether its validity has ended by itself. */
  public boolean isExpired(LocalDate today) {
    return expiresOn != null && today.isAfter(expiresOn);
  }

  /** Until when it is valid (null: for ever), and why it is issued by hand (null: it is not). */
  void valid(LocalDate until, String byHand) {
    expiresOn = until;
    awardReason = byHand;
  }

  /** Its holder knows when it ends. */
  void toldOfExpiry(Instant now) {
    expiryToldAt = now;
  }

  /** Its time is over: another one of the kind may be issued. */
  void expire() {
    live = null;
  }

  /** Ends its validity for a reason; the number and what was printed stay in the register. */
  void revoke(String reason, Instant now) {
    revokedAt = now;
    revocationReason = reason;
    live = null;
  }

  /** Reasons stay after an erasure, without the name they may have told. */
  void hideInReason(DataSubject person) {
    awardReason = null;
    revocationReason = person.hiddenIn(revocationReason);
  }

  /** Counts the next version; the older one leads on to it. */
  int nextVersion() {
    currentVersion++;
    return currentVersion;
  }
}
