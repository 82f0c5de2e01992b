package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.account.Person;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was handed in at one moment, as it was, and what a trainer said of it. */
@Entity
@Table(name = "submission_version")
public class SubmissionVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long submissionId;
  private int number;

  @Convert(converter = SubmissionContentConverter.class)
  private SubmissionContent content;

  private Instant handedInAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "handed_in_by")
  private Person handedInBy;

  private boolean late;

  @Enumerated(EnumType.STRING)
  private SubmissionStatus decision;

  private String comment;
  private Instant decidedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "decided_by")
  private Person decidedBy;

  protected SubmissionVersion() {}

  /** The next version of what stands in the submission now. */
  SubmissionVersion(Submission submission, int number, Person by, Instant now) {
    this.submissionId = submission.getId();
    this.number = number;
    this.content = submission.getContent();
    this.late = submission.isLate();
    this.handedInBy = by;
    this.handedInAt = now;
  }

  /** A trainer has decided. */
  void decide(SubmissionStatus made, String said, Person by, Instant now) {
    decision = made;
    comment = said;
    decidedBy = by;
    decidedAt = now;
  }

  /** The decision was a mistake. */
  void undecide() {
    decide(null, null, null, null);
  }

  public int getNumber() {
    return number;
  }

  public SubmissionContent getContent() {
    return content;
  }

  public Instant getHandedInAt() {
    return handedInAt;
  }

  /** Who handed it in; null after their erasure. */
  public Person getHandedInBy() {
    return handedInBy;
  }

  /** True if it was handed in after the due time. */
  public boolean isLate() {
    return late;
  }

  /** What the trainer decided; null as long as nobody has, or where it was taken back. */
  public SubmissionStatus getDecision() {
    return decision;
  }

  /** What the trainer said, or null. */
  public String getComment() {
    return comment;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** Who decided, or null. */
  public Person getDecidedBy() {
    return decidedBy;
  }
}
