package eu.cities4cities.academy.quiz;

import java.time.Duration;
import java.time.Instant;

/**
 * The times of one attempt by the server's clock: answers are given until the deadline and
 * collected until the grace after it is over; both ends are exclusive.
 */
public record AttemptClock(Instant startedAt, Instant deadline, Duration grace) {
  /** Refuses a deadline before the start and a negative grace. */
  public AttemptClock {
    if (deadline.isBefore(startedAt) || grace.isNegative()) {
      throw new IllegalArgumentException("deadline before start, or negative grace");
    }
  }

  /**
   * The clock of an attempt that starts now: it ends when the time limit is over or the quiz
   * closes, whichever comes first.
   *
   * @param limit time for one attempt, or null where only the closing counts
   */
  public static AttemptClock starting(
      Instant startedAt, Duration limit, Instant closesAt, Duration grace) {
    Instant end = limit == null ? closesAt : startedAt.plus(limit);
    return new AttemptClock(startedAt, end.isAfter(closesAt) ? closesAt : end, grace);
  }

  /** When collecting ends. */
  public Instant collectedAt() {
    return deadline.plus(grace);
  }

  /** The status of an attempt that nobody has submitted. */
  public AttemptStatus statusAt(Instant now) {
    if (now.isBefore(deadline)) {
      return AttemptStatus.OPEN;
    }
    return now.isBefore(collectedAt()) ? AttemptStatus.COLLECTING : AttemptStatus.SUBMITTED;
  }

  /** What becomes of an answer that arrives now at an attempt that nobody has submitted. */
  public AnswerStanding standingAt(Instant now) {
    return switch (statusAt(now)) {
      case OPEN -> AnswerStanding.IN_TIME;
      case COLLECTING -> AnswerStanding.IN_GRACE;
      case SUBMITTED -> AnswerStanding.AFTER_CLOSE;
    };
  }

  /** Time left for answering, zero after the deadline. */
  public Duration leftAt(Instant now) {
    return now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO;
  }
}
