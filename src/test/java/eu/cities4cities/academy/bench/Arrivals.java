package eu.cities4cities.academy.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that arrives evenly over a time whether or not what came before is done (an open loop). Each
 * piece is timed from when it was due, so that a server that falls behind cannot hide it.
 */
final class Arrivals {
  private static final int AT_ONCE = 400;

  private final Distribution taken = new Distribution();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile String firstFault;

  /** One piece of work. */
  interface Work {
    void run(int number) throws Exception;
  }

  /** Does so many pieces of work, spread over that time, and waits for the last. */
  void spread(int count, Duration over, Work work) throws InterruptedException {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int number = i;
      long due = begun + over.toNanos() * i / count;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      people.execute(() -> timed(number, due, work));
    }
    people.shutdown();
    people.awaitTermination(10, TimeUnit.MINUTES);
  }

  private void timed(int number, long due, Work work) {
    try {
      work.run(number);
      taken.add(System.nanoTime() - due);
    } catch (Exception e) {
      failed.incrementAndGet();
      firstFault = e.toString();
    }
  }

  /** What became of them, in a line. */
  String told(String what) {
    return taken.told(what)
        + (failed.get() == 0 ? ", no error" : ", " + failed + " errors, such as " + firstFault);
  }
}
