package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** The decision that an answer which arrived after the close counts all the same. */
@Entity
@Table(name = "answer_admission")
@IdClass(AttemptAnswer.Key.class)
public class AnswerAdmission {
  @Id
  @Column(name = "attempt_id")
  private long attemptId;

  @Id
  @Column(name = "question_id")
  private long questionId;

  @Id private int writer;
  @Id private int sequence;

  @Column(name = "admitted_at")
  private Instant admittedAt;

  @Column(name = "admitted_by")
  private long admittedBy;

  private String reason;

  protected AnswerAdmission() {}

  AnswerAdmission(
      long attemptId, AnswerKey key, Instant admittedAt, long admittedBy, String reason) {
    this.attemptId = attemptId;
    questionId = key.question();
    writer = key.writer();
    sequence = key.sequence();
    this.admittedAt = admittedAt;
    this.admittedBy = admittedBy;
    this.reason = reason;
  }

  long attemptId() {
    return attemptId;
  }

  AnswerKey key() {
    return new AnswerKey(questionId, writer, sequence);
  }
}
