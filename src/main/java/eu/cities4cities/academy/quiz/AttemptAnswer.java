package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.shared.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** An answer as it arrived; a row is only ever added. */
@Entity
@Table(name = "attempt_answer")
@IdClass(AttemptAnswer.Key.class)
public class AttemptAnswer {
  /** One row in an SQL condition, to be filled in by {@link Key#bindTo}. */
  static final String BY_KEY =
      "(attempt_id = ? AND question_id = ? AND writer = ? AND sequence = ?)";

  /** The columns of {@link #VALUES}. */
  static final String COLUMNS =
      "(attempt_id, question_id, writer, sequence, answer, given_at, received_at, standing)";

  /** One new row in SQL, to be filled in by {@link #bindTo}. */
  static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?)";

  @Id
  @Column(name = "attempt_id")
  private long attemptId;

  @Id
  @Column(name = "question_id")
  private long questionId;

  @Id private int writer;
  @Id private int sequence;
  private String answer;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private AnswerStanding standing;

  protected AttemptAnswer() {}

  AttemptAnswer(long attemptId, AnswerEntry entry) {
    this.attemptId = attemptId;
    questionId = entry.key().question();
    writer = entry.key().writer();
    sequence = entry.key().sequence();
    answer = entry.answer().written();
    givenAt = entry.givenAt();
    receivedAt = entry.receivedAt();
    standing = entry.standing();
  }

  long attemptId() {
    return attemptId;
  }

  Key key() {
    return new Key(attemptId, new AnswerKey(questionId, writer, sequence));
  }

  /** Fills in the row's values from that parameter on; gives the next one. */
  int bindTo(Query insert, int first) {
    var converter = new InstantConverter();
    int next = key().bindTo(insert, first);
    insert
        .setParameter(next, answer)
        .setParameter(next + 1, converter.convertToDatabaseColumn(givenAt))
        .setParameter(next + 2, converter.convertToDatabaseColumn(receivedAt))
        .setParameter(next + 3, standing.name());
    return next + 4;
  }

  AnswerEntry entry() {
    return new AnswerEntry(
        new AnswerKey(questionId, writer, sequence),
        Answer.parse(answer),
        givenAt,
        receivedAt,
        standing);
  }

  /** The row's key. */
  public static class Key implements Serializable {
    private long attemptId;
    private long questionId;
    private int writer;
    private int sequence;

    /** For the persistence provider. */
    public Key() {}

    Key(long attemptId, AnswerKey key) {
      this.attemptId = attemptId;
      questionId = key.question();
      writer = key.writer();
      sequence = key.sequence();
    }

    /** The key in a row of its four columns. */
    static Key of(Object[] row) {
      return new Key(
          ((Number) row[0]).longValue(),
          new AnswerKey(
              ((Number) row[1]).longValue(),
              ((Number) row[2]).intValue(),
              ((Number) row[3]).intValue()));
    }

    /** Fills in its values from that parameter on; gives the next one. */
    int bindTo(Query query, int first) {
      query
          .setParameter(first, attemptId)
          .setParameter(first + 1, questionId)
          .setParameter(first + 2, writer)
          .setParameter(first + 3, sequence);
      return first + 4;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && attemptId == key.attemptId
          && questionId == key.questionId
          && writer == key.writer
          && sequence == key.sequence;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(attemptId * 31 + questionId) * 31 + writer * 31 + sequence;
    }
  }
}
