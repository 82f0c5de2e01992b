package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.certificate.PrintedLot.Outcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints several certificates at once, one on each processor: drawing and signing them takes most
 * of a run's time. It holds no row of the database while it does.
 */
@ApplicationScoped
class PressRoom {

  private static final Logger LOG = Logger.getLogger(PressRoom.class.getName());

  /**
   * After so long what is done is handed in, so that little is lost with the power and the page
   * shows how it goes on, however long each stamp is waited for; far within the lease of a run.
   */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Inject private CertificatePress press;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService hands;

  /**
   * Prints a lot as far as it comes: it stops when nothing can be signed any more, and when it has
   * taken long enough.
   */
  PrintedLot print(Lot lot) {
    Shift shift = new Shift(lot);
    int shares = Math.min(Runtime.getRuntime().availableProcessors(), lot.jobs().size());
    List<Future<?>> helping = new ArrayList<>();
    for (int share = 1; share < shares; share++) {
      helping.add(hands.submit(shift::work));
    }
    try {
      shift.work();
    } finally {
      helping.forEach(PressRoom::await);
    }
    return new PrintedLot(lot, Arrays.asList(shift.outcomes), shift.halt.get());
  }

  /** One lot under several hands, each of which takes the next paper that nobody has taken. */
  private final class Shift {
    private final Lot lot;
    private final Outcome[] outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<SigningUnavailableException> halt = new AtomicReference<>();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    Shift(Lot lot) {
      this.lot = lot;
      outcomes = new Outcome[lot.jobs().size()];
    }

    void work() {
      boolean first = true;
      while (halt.get() == null && (first || System.nanoTime() < end)) {
        int i = next.getAndIncrement();
        if (i >= outcomes.length) {
          return;
        }
        outcomes[i] = print(lot.jobs().get(i).printed());
        first = false;
      }
    }

    private Outcome print(PrintedCertificate printed) {
      try {
        return new Outcome(press.print(printed, lot.at()), null, null);
      } catch (SigningUnavailableException cannot) {
        halt.compareAndSet(null, cannot);
        return null;
      } catch (UnprintableTextException refused) {
        return new Outcome(null, refused, null);
      } catch (RuntimeException fault) {
        LOG.log(Level.SEVERE, "Certificate " + printed.number() + " could not be printed", fault);
        return new Outcome(null, null, fault);
      }
    }
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A certificate could not be printed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while certificates were printed", stopped);
    }
  }
}
