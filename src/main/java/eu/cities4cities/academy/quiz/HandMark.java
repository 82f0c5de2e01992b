package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

  private int writer;
  private int sequence;
  private long got;

  /** Parts of a point for each criterion in the rubric's order, with commas between. */
  private String criteria;

  private String words;

  @Column(name = "marked_at")
  private Instant markedAt;

  protected HandMark() {}

  HandMark(long attemptId, long questionId) {
    this.attemptId = attemptId;
    this.questionId = questionId;
  }

  void decide(AnswerKey answer, Decided decided, Instant now) {
    writer = answer.writer();
    sequence = answer.sequence();
    got = decided.parts();
    criteria = decided.criteria().stream().map(String::valueOf).collect(Collectors.joining(","));
    words = decided.words();
    markedAt = now;
  }

  /** Whether it is that answer's; another one may have come to count since. */
  boolean isAbout(AnswerKey answer) {
    return questionId == answer.question()
        && writer == answer.writer()
        && sequence == answer.sequence();
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

  /** Parts of a point that each criterion has earned; one number without a rubric. */
  List<Long> criteria() {
    return criteria.isEmpty()
        ? List.of()
        : Arrays.stream(criteria.split(",")).map(Long::valueOf).toList();
  }

  Instant getMarkedAt() {
    return markedAt;
  }

  /** Points earned, rounded down to hundredths. */
  double points() {
    return 100 * got / Score.PARTS_PER_POINT / 100.0;
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
