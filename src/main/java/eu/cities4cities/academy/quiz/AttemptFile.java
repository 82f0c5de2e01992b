package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that somebody brought for a question of their attempt; the answer names it later. */
@Entity
@Table(name = "attempt_file")
public class AttemptFile {
  @Id
  @Column(name = "file_id")
  private long fileId;

  @Column(name = "attempt_id")
  private long attemptId;

  @Column(name = "question_id")
  private long questionId;

  protected AttemptFile() {}

  AttemptFile(long fileId, long attemptId, long questionId) {
    this.fileId = fileId;
    this.attemptId = attemptId;
    this.questionId = questionId;
  }
}
