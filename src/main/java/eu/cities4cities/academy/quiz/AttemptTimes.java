package eu.cities4cities.academy.quiz;

import java.time.Duration;
import java.time.Instant;

/**
 * The times of an attempt as they are now; extra time and pauses change them while it runs.
 *
 * @param pausedAt since when its clock stands still, or null while it runs
 * @param extraMinutes minutes added to what the quiz gives everybody
 */
public record AttemptTimes(
    AttemptStatus status,
    Instant now,
    Instant deadline,
    Instant collectedAt,
    Instant pausedAt,
    int extraMinutes,
    Duration left) {

  /** The times of that attempt at that moment. */
  AttemptTimes(QuizAttempt attempt, Instant now) {
    this(
        attempt.statusAt(now),
        now,
        attempt.getDeadline(),
        attempt.getCollectedAt(),
        attempt.getPausedAt(),
        attempt.getExtraMinutes(),
        attempt.clock().leftAt(now));
  }

  /** Whether the clock stands still. */
  public boolean isPaused() {
    return pausedAt != null;
  }
}
