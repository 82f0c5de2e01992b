package eu.cities4cities.academy.quiz.question;

/**
 * The part of a question's points that an answer earns, as an exact fraction.
 *
 * @param part from 0 to {@code of}
 * @param of more than 0
 */
public record Share(long part, long of) {
  /** Nothing earned. */
  public static final Share NOTHING = new Share(0, 1);

  /** Everything earned. */
  public static final Share EVERYTHING = new Share(1, 1);

  /** Refuses what no marking can give. */
  public Share {
    if (of <= 0 || part < 0 || part > of) {
      throw new IllegalArgumentException(part + " of " + of);
    }
  }

  /** Everything or nothing. */
  static Share allIf(boolean right) {
    return right ? EVERYTHING : NOTHING;
  }

  /** The share that a weight stands for; a sum of thirds counts as the whole. */
  static Share ofWeight(long weight) {
    if (weight >= Weight.FULL - Weight.LOST_IN_THIRDS) {
      return EVERYTHING;
    }
    return new Share(Math.max(0, weight), Weight.FULL);
  }

  /** What this share of a whole is, rounded down. */
  long ofWhole(long whole) {
    return Math.multiplyExact(whole, part) / of;
  }

  /** This share less a percentage of it. */
  Share lessPercent(int percent) {
    return new Share(part * (100 - percent), of * 100);
  }

  /** Whether this is more than the other. */
  boolean exceeds(Share other) {
    return Math.multiplyExact(part, other.of) > Math.multiplyExact(other.part, of);
  }
}
