package eu.cities4cities.academy.statistics.figures;

/**
 * A stretch in which somebody was connected, half-open.
 *
 * @param from its first second since the epoch
 * @param until the first second after it
 */
public record Stay(long from, long until) {
  /** Refuses a stretch that ends before it begins. */
  public Stay {
    if (until < from) {
      throw new IllegalArgumentException("A stay ends before it begins");
    }
  }

  /** Whether it holds that second. */
  public boolean holds(long second) {
    return from <= second && second < until;
  }
}
