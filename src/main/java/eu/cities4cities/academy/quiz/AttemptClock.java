package eu.cities4cities.academy.quiz;

import java.time.Duration;
import java.time.Instant;

/**
 * The times of one attempt by the server's clock: answers are given until the deadline and
 * collected until the grace after it is over; both ends are exclusive. While the quiz is paused, no
 * time goes by.
 *
 * @param pausedAt since when the clock stands still, or null while it runs
 */
public record AttemptClock(Instant startedAt, Instant deadline, Duration grace, Instant pausedAt) {
  /** Refuses a deadline before the start and a negative grace. */
  public AttemptClock {
    if (deadline.isBefore(startedAt) || grace.isNegative()) {
      throw new IllegalArgumentException("deadline before start, or negative grace");
    }
  }

  /** A clock that runs. */
  public AttemptClock(Instant startedAt, Instant deadline, Duration grace) {
    this(startedAt, deadline, grace, null);
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

  /** The same with more time, past the quiz's closing where need be. */
  public AttemptClock extended(Duration more) {
    return new AttemptClock(startedAt, deadline.plus(more), grace, pausedAt);
  }

  /** The same standing still from then on; a second pause changes nothing. */
  public AttemptClock pausedFrom(Instant moment) {
    return pausedAt == null ? new AttemptClock(startedAt, deadline, grace, moment) : this;
  }

  /** The same running again, with all the time that was left when it was paused. */
  public AttemptClock resumedAt(Instant moment) {
    return pausedAt == null
        ? this
        : new AttemptClock(startedAt, deadline.plus(Duration.between(pausedAt, moment)), grace);
  }

  /** When collecting ends. */
  public Instant collectedAt() {
    return deadline.plus(grace);
  }

  /** The status of an attempt that nobody has submitted. */
  public AttemptStatus statusAt(Instant now) {
    Instant moment = reading(now);
    if (moment.isBefore(deadline)) {
      return AttemptStatus.OPEN;
    }
    return moment.isBefore(collectedAt()) ? AttemptStatus.COLLECTING : AttemptStatus.SUBMITTED;
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
    Instant moment = reading(now);
    return moment.isBefore(deadline) ? Duration.between(moment, deadline) : Duration.ZERO;
  }

  /** What the clock shows: the moment itself, or that of the pause. */
  private Instant reading(Instant now) {
    return pausedAt != null && pausedAt.isBefore(now) ? pausedAt : now;
  }
}
