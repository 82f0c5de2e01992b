package eu.cities4cities.academy.shared.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where those who read pages wait for their turn: a few pages are drawn at a time, first come,
 * first served. Were two hundred drawn at once, each would take a hundred times as long, and a
 * server that has just started would find no time to compile what it runs. Nobody is sent away.
 */
final class Turnstile {
  private static final int PLACES_OF_A_PROCESSOR = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Semaphore places;
  private final Duration patience;

  /** What is done in turn. */
  interface Drawing {
    void draw() throws IOException, ServletException;
  }

  /**
   * A turnstile in front of so many places.
   *
   * @param places how many are in at once
   * @param patience how long one waits before going in all the same: whoever is in for that long
   *     waits for something else than a processor, and to wait for them would help nobody
   */
  Turnstile(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** As many places as keep this machine's processors busy while some wait for the database. */
  static Turnstile forProcessors() {
    return new Turnstile(
        PLACES_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors(), PATIENCE);
  }

  /** Draws when it is one's turn. */
  void pass(Drawing drawing) throws IOException, ServletException {
    boolean inTurn = waitForPlace();
    try {
      drawing.draw();
    } finally {
      if (inTurn) {
        places.release();
      }
    }
  }

  private boolean waitForPlace() {
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
