package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.Person;
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

/**
 * Whether a certificate of earlier days is somebody's, until staff decide and as a record of it.
 */
@Entity
@Table(name = "holder_question")
public class HolderQuestion {
  private static final Integer WAITS = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private ImportedCertificate certificate;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  @ManyToOne(fetch = FetchType.LAZY)
  private Person person;

  private Instant askedAt;
  private Integer waits = WAITS;
  private Boolean theirs;
  private String reason;
  private Instant decidedAt;
  @Version private long version;

  /** What raised the question. */
  public enum Cause {
    /** The person says that it is theirs. */
    CLAIM,
    /** The person was erased, and their name stands on it. */
    ERASURE,
    /** The person was erased after they had said that it is theirs. */
    ERASED_CLAIM,
    /** It came into the register after the same name had been forgotten on another one. */
    NAMESAKE
  }

  protected HolderQuestion() {}

  HolderQuestion(ImportedCertificate certificate, Cause cause, Person person, Instant now) {
    this.certificate = certificate;
    this.cause = cause;
    this.person = person;
    this.askedAt = now;
  }

  void decide(boolean isTheirs, String why, Instant now) {
    theirs = isTheirs;
    reason = why;
    decidedAt = now;
    waits = null;
    if (cause != Cause.CLAIM) {
      person = null; // the number of an erased account was kept for the decision alone
    }
  }

  /** Whoever asked is erased: an open claim becomes a question of forgetting. */
  void outlive(DataSubject erased) {
    if (isOpen()) {
      cause = Cause.ERASED_CLAIM;
    } else {
      person = null;
      reason = erased.hiddenIn(reason);
    }
  }

  public Long getId() {
    return id;
  }

  public ImportedCertificate getCertificate() {
    return certificate;
  }

  public Cause getCause() {
    return cause;
  }

  /** Whose it may be; null where nobody knows, or once an erased person's question is decided. */
  public Person getPerson() {
    return person;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  boolean isOpen() {
    return waits != null;
  }

  /** Whether it is theirs; null while nobody has decided. */
  public Boolean getTheirs() {
    return theirs;
  }

  /** Why it was decided so, or null. */
  public String getReason() {
    return reason;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }
}
