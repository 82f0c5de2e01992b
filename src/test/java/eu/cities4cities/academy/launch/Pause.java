package eu.cities4cities.academy.launch;

import java.util.concurrent.locks.LockSupport;

/** The wait between two looks at a process that is coming up. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    LockSupport.parkNanos(millis * 1_000_000L);
    if (Thread.currentThread().isInterrupted()) {
      throw new LaunchFailure("interrupted.");
    }
  }
}
