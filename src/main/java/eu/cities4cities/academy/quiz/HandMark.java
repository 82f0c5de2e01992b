package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** The points that an answer earns because it was graded by hand, with the graders' words. */
@Entity
@Table(name = "hand_mark")
@IdClass(HandMark.Key.class)
public class HandMark {
  @Id
  @Column(name = "attempt_id")
  private long attemptId;

  @Id
  @Column(name = "question_id")
  private long questionId;

  private long got;
  private String words;

  @Column(name = "marked_at")
  private Instant markedAt;

  protected HandMark() {}

  HandMark(long attemptId, long questionId) {
    this.attemptId = attemptId;
    this.questionId = questionId;
  }

  void decide(long parts, String said, Instant now) {
    got = parts;
    words = said;
    markedAt = now;
  }

  long attemptId() {
    return attemptId;
  }

  long questionId() {
    return questionId;
  }

  /** Parts of a point earned. */
  public long got() {
    return got;
  }

  /** What the graders say to the person, or an empty text. */
  public String getWords() {
    return words;
  }

  /** The row's key. */
  public static class Key implements Serializable {
    private long attemptId;
    private long questionId;

    /** For the persistence provider. */
    public Key() {}

    Key(long attemptId, long questionId) {
      this.attemptId = attemptId;
      this.questionId = questionId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && attemptId == key.attemptId && questionId == key.questionId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(attemptId * 31 + questionId);
    }
  }
}
