package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A time in which a quiz's clock stood still for everybody, such as an air-raid alert. */
@Entity
@Table(name = "quiz_pause")
public class QuizPause implements Serializable {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "quiz_id")
  private long quizId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String reason;

  protected QuizPause() {}

  QuizPause(long quizId, Instant startedAt, String reason) {
    this.quizId = quizId;
    this.startedAt = startedAt;
    this.reason = reason;
  }

  void end(Instant now) {
    endedAt = now;
  }

  public Long getId() {
    return id;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  /** When the clock ran again; null while it stands still. */
  public Instant getEndedAt() {
    return endedAt;
  }

  public String getReason() {
    return reason;
  }
}
