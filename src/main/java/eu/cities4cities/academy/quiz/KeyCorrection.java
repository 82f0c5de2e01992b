package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The decision that answers to one version of a question are marked otherwise than by its own key.
 * What was asked stays what was asked (rule 3): only what an answer is worth follows the ruling.
 */
@Entity
@Table(name = "key_correction")
public class KeyCorrection {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "quiz_id")
  private long quizId;

  @Column(name = "question_id")
  private long questionId;

  @Column(name = "from_version")
  private long fromVersion;

  @Enumerated(EnumType.STRING)
  private Ruling.Kind kind;

  @Column(name = "to_version")
  private long toVersion;

  private String reason;

  @Column(name = "made_by")
  private long madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "retracted_at")
  private Instant retractedAt;

  protected KeyCorrection() {}

  KeyCorrection(
      long quizId, long questionId, long fromVersion, Ruling ruling, String reason, long madeBy) {
    this.quizId = quizId;
    this.questionId = questionId;
    this.fromVersion = fromVersion;
    kind = ruling.kind();
    toVersion = ruling.version();
    this.reason = reason;
    this.madeBy = madeBy;
  }

  void make(Instant now) {
    madeAt = now;
  }

  void retract(Instant now) {
    retractedAt = now;
  }

  boolean isInForce() {
    return retractedAt == null;
  }

  public Long getId() {
    return id;
  }

  public long getQuizId() {
    return quizId;
  }

  public long getQuestionId() {
    return questionId;
  }

  public long getFromVersion() {
    return fromVersion;
  }

  /** How the answers are marked instead. */
  public Ruling ruling() {
    return new Ruling(kind, toVersion);
  }

  public String getReason() {
    return reason;
  }

  public long getMadeBy() {
    return madeBy;
  }

  public Instant getMadeAt() {
    return madeAt;
  }
}
