package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Prints several certificates at once, one on each processor: drawing and signing them takes most
 * of a run's time.
 */
@ApplicationScoped
class PressRoom {
  @Inject private CertificatePress press;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService hands;

  /**
   * What became of one of them.
   *
   * @param file null if it was refused
   * @param refused why it cannot be printed, or null
   */
  record Outcome(PressedFile file, UnprintableTextException refused) {}

  /** Prints them all; the outcomes are in their order. */
  List<Outcome> print(List<PrintedCertificate> several, Instant madeAt) {
    Outcome[] outcomes = new Outcome[several.size()];
    int shares = Math.min(Runtime.getRuntime().availableProcessors(), several.size());
    List<Future<?>> helping = new ArrayList<>();
    for (int share = 1; share < shares; share++) {
      int first = share;
      helping.add(hands.submit(() -> print(several, first, shares, madeAt, outcomes)));
    }
    try {
      print(several, 0, shares, madeAt, outcomes);
    } finally {
      helping.forEach(PressRoom::await);
    }
    return Arrays.asList(outcomes);
  }

  /** Every so-manieth of them, from the first on. */
  private void print(
      List<PrintedCertificate> several, int first, int step, Instant madeAt, Outcome[] outcomes) {
    for (int i = first; i < several.size(); i += step) {
      try {
        outcomes[i] = new Outcome(press.print(several.get(i), madeAt), null);
      } catch (UnprintableTextException refused) {
        outcomes[i] = new Outcome(null, refused);
      }
    }
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      throw new IllegalStateException("A certificate could not be printed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while certificates were printed", stopped);
    }
  }
}
