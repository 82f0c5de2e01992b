package eu.cities4cities.academy.quiz.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts things into an order that a seed decides for ever: the same attempt shows the same order on
 * every device, after every restart and on every version of Java.
 */
public final class SeededShuffle {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private SeededShuffle(long seed) {
    state = seed;
  }

  /** The items in the seed's order. */
  public static <T> List<T> of(long seed, List<T> items) {
    var random = new SeededShuffle(seed);
    List<T> shuffled = new ArrayList<>(items);
    for (int last = shuffled.size() - 1; last > 0; last--) {
      Collections.swap(shuffled, last, (int) Long.remainderUnsigned(random.next(), last + 1L));
    }
    return List.copyOf(shuffled);
  }

  /** A seed of its own for a part of something seeded, for instance one question's choices. */
  public static long seedFor(long seed, long part) {
    return new SeededShuffle(seed ^ new SeededShuffle(part).next()).next();
  }

  /** SplitMix64 (Steele, Lea, Flood 2014): tiny, and defined by its paper alone. */
  private long next() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
