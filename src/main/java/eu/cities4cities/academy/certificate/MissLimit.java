package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts look-ups that found nothing, by network address and minute. Those that find a certificate
 * are never counted: a whole town hall may share one address.
 */
@ApplicationScoped
class MissLimit {

  /** From so many misses a minute on, an address is told to wait. */
  static final int MISSES_A_MINUTE = 100;

  private static final int MOST_ADDRESSES = 10_000;

  @Inject private Clock clock;

  private final ConcurrentMap<String, Misses> misses = new ConcurrentHashMap<>();

  private record Misses(long minute, int count) {}

  protected MissLimit() {}

  /** For use without a container. */
  MissLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts one miss; false if the address has had too many in this minute. */
  boolean allows(String address) {
    long minute = clock.instant().getEpochSecond() / 60;
    if (misses.size() > MOST_ADDRESSES) {
      misses.values().removeIf(old -> old.minute() < minute);
    }
    Misses now =
        misses.merge(
            address,
            new Misses(minute, 1),
            (old, one) -> old.minute() == minute ? new Misses(minute, old.count() + 1) : one);
    return now.count() <= MISSES_A_MINUTE;
  }
}
