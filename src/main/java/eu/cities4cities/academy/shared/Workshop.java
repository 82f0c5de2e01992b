package eu.cities4cities.academy.shared;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Where heavy work is done that many may ask for: as many work at once as there are sets of tools,
 * each with one of its own; some more wait for a moment, and whoever comes then is sent away, so
 * that such work never takes the whole server.
 *
 * @param <T> what one needs for the work and nobody else may use meanwhile
 */
public final class Workshop<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final BlockingQueue<T> free;
  private final Semaphore door;
  private final String busy;

  /**
   * An open workshop.
   *
   * @param tools the sets of tools, none null
   * @param places how many may work and wait together
   * @param busy the key of the sentence for those who are sent away
   */
  public Workshop(List<T> tools, int places, String busy) {
    this.free = new ArrayBlockingQueue<>(tools.size(), false, tools);
    this.door = new Semaphore(places);
    this.busy = busy;
  }

  /**
   * Works with tools that nobody else uses meanwhile.
   *
   * @throws BusyException if too many work and wait already
   */
  public <R> R work(Function<T, R> work) {
    if (!door.tryAcquire()) {
      throw new BusyException(busy);
    }
    try {
      T tools = free.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (tools == null) {
        throw new BusyException(busy);
      }
      try {
        return work.apply(tools);
      } finally {
        free.add(tools);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BusyException(busy);
    } finally {
      door.release();
    }
  }
}
