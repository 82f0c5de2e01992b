package eu.cities4cities.academy.quiz.question;

/**
 * Points got out of points possible, in whole parts of a point, so that sums and comparisons are
 * exact.
 *
 * @param got parts earned, 0 to total
 * @param total parts that a fully right answer earns
 */
public record Score(long got, long total) {
  /**
   * Parts in one point: the least common multiple of 1 to 12 times 100, so that a twelfth of a
   * point less a whole percentage of it is a whole number.
   */
  public static final long PARTS_PER_POINT = 27_720L * 100;

  /** Nothing asked, nothing got. */
  public static final Score ZERO = new Score(0, 0);

  /** Refuses what no marking can give. */
  public Score {
    if (got < 0 || got > total) {
      throw new IllegalArgumentException("got " + got + " of " + total);
    }
  }

  /** What a share of that many points is. */
  static Score of(int points, Share share) {
    long total = points * PARTS_PER_POINT;
    return new Score(share.ofWhole(total), total);
  }

  /** Both together. */
  public Score plus(Score other) {
    return new Score(got + other.got, total + other.total);
  }

  /** The same share of so many times the points. */
  public Score times(long factor) {
    return new Score(factor * got, factor * total);
  }

  /** Whether this is at least the percentage of the total; compared in whole numbers. */
  public boolean reaches(int percent) {
    return 100 * got >= percent * total;
  }

  /**
   * The percentage rounded down. For a whole threshold this compares as {@link #reaches} does: the
   * floor reaches a whole number exactly when the fraction does.
   */
  public int percent() {
    return total == 0 ? 0 : (int) (100 * got / total);
  }

  /** Points got in hundredths, rounded down. */
  public long gotHundredths() {
    return 100 * got / PARTS_PER_POINT;
  }

  /** Points possible; always a whole number. */
  public long totalPoints() {
    return total / PARTS_PER_POINT;
  }

  /** Whether everything possible was got. */
  public boolean isFull() {
    return got == total;
  }
}
