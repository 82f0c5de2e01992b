package eu.cities4cities.academy.quiz.question;

/**
 * What an accepted answer is worth, in thousandths of a percent: the grain in which other systems
 * write a third (33.333).
 */
public final class Weight {
  /** All of the points. */
  public static final int FULL = 100_000;

  /** What up to twelve rounded fractions may lack of the whole. */
  static final int LOST_IN_THIRDS = 12;

  private Weight() {}

  static boolean isPossible(int weight) {
    return weight >= -FULL && weight <= FULL;
  }
}
