package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Verifications that are counted and not yet written: an answer does not wait for its count. A node
 * that dies loses the counts of the last seconds and nothing else.
 */
@ApplicationScoped
class LookCounts {

  /** A certificate on a day. */
  record Look(long certificateId, LocalDate day) {}

  private final ConcurrentMap<Look, Integer> waiting = new ConcurrentHashMap<>();

  void add(Look look, int times) {
    waiting.merge(look, times, Integer::sum);
  }

  /** Hands out what waits, each count once. */
  Map<Look, Integer> take() {
    Map<Look, Integer> taken = new HashMap<>();
    for (Look look : waiting.keySet()) {
      Integer times = waiting.remove(look);
      if (times != null) {
        taken.put(look, times);
      }
    }
    return taken;
  }
}
