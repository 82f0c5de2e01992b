package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.certificate.CertificateNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A certificate that was issued before the Academy existed, under its old and its new number. */
@Entity
@Table(name = "imported_certificate")
public class ImportedCertificate {
  private static final Integer LIVE = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String number;
  private String oldNumber;
  private String oldKey;
  private Integer live = LIVE;
  private Instant withdrawnAt;
  private String name;
  private String nameHash;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person holder;

  private Instant forgottenAt;
  private String course;
  private LocalDate issuedOn;

  protected ImportedCertificate() {}

  ImportedCertificate(CertificateNumber number, CertificateLine row, String nameHash) {
    this.number = number.toString();
    this.oldNumber = row.number();
    this.oldKey = row.key();
    this.name = row.name();
    this.nameHash = nameHash;
    this.course = row.course();
    this.issuedOn = row.issuedOn();
  }

  public Long getId() {
    return id;
  }

  /** The number that the Academy has given it and that cannot be guessed. */
  public String getNumber() {
    return number;
  }

  /** The number that stands on the paper. */
  public String getOldNumber() {
    return oldNumber;
  }

  /** Whose it is; null once the name is forgotten. */
  public String getName() {
    return name;
  }

  /** The keyed hash of the name, by which a typed one can be compared. */
  public String getNameHash() {
    return nameHash;
  }

  public String getCourse() {
    return course;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  /** Whether it counts: an import that was not taken back vouches for it. */
  public boolean isLive() {
    return live != null;
  }

  /** When the last import that vouched for it was taken back; null while it counts. */
  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  /** Whose it is, as staff have decided; null if nobody has, whatever name it bears. */
  public Person getHolder() {
    return holder;
  }

  /** Staff have decided whose it is, or that they do not know: null. */
  void belongTo(Person person) {
    holder = person;
  }

  /** Its holder wants to be named no more; the hash goes on to answer for a typed name. */
  void forgetName(Instant now) {
    name = null;
    holder = null;
    forgottenAt = now;
  }

  /** Whether the name was forgotten at its bearer's wish. */
  boolean isForgotten() {
    return forgottenAt != null;
  }

  /**
   * A list vouches anew for what was taken back, perhaps with a mended day or title: it counts
   * again under the number that was given, and a name that was forgotten stays so.
   */
  void revive(CertificateLine row) {
    live = LIVE;
    withdrawnAt = null;
    oldNumber = row.number();
    name = isForgotten() ? null : row.name();
    course = row.course();
    issuedOn = row.issuedOn();
  }

  boolean names(String hash) {
    return nameHash.equals(hash);
  }

  boolean says(CertificateLine row, String hash) {
    return course.equals(row.course()) && issuedOn.equals(row.issuedOn()) && names(hash);
  }
}
