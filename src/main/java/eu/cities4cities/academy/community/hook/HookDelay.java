package eu.cities4cities.academy.community.hook;

import java.time.Duration;

/** When news that was not taken is tried again: after 30 seconds, twice as long each time. */
final class HookDelay {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 20;

  private HookDelay() {}

  /** How long to wait after that many attempts (from 1); six hours at most. */
  static Duration after(int attempts) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }
}
