package eu.cities4cities.academy.mail;

import java.time.Duration;

/**
 * When a letter that was not taken is tried again: after 30 seconds, then twice as long each time,
 * at most six hours; given up after fifteen attempts, which is a day and a half.
 */
final class RetryDelay {
  /** After so many attempts a letter is given up. */
  static final int ATTEMPTS = 15;

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);

  private RetryDelay() {}

  /** How long to wait after that many attempts (from 1). */
  static Duration after(int attempts) {
    int doublings = Math.min(attempts - 1, 20);
    Duration delay = FIRST.multipliedBy(1L << doublings);
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }
}
