package eu.cities4cities.academy.quiz.analysis;

import java.util.Arrays;

/** Mean, variance and correlation of numbers; null where there is too little to say. */
final class Sample {
  /** Below this a sum of squares is only what rounding left. */
  private static final double NOTHING = 1e-12;

  private Sample() {}

  static Double mean(double[] values) {
    return values.length == 0 ? null : Arrays.stream(values).sum() / values.length;
  }

  /** The variance of the sample, with n − 1. */
  static Double variance(double[] values) {
    return values.length < 2 ? null : squares(values) / (values.length - 1);
  }

  /**
   * Pearson's correlation; with zeros and ones on one side it is the point-biserial one.
   *
   * @return null if one of both does not vary
   */
  static Double correlation(double[] one, double[] other) {
    if (one.length < 2) {
      return null;
    }
    double squares = squares(one);
    double otherSquares = squares(other);
    if (squares < NOTHING || otherSquares < NOTHING) {
      return null;
    }
    double mean = mean(one);
    double otherMean = mean(other);
    double products = 0;
    for (int i = 0; i < one.length; i++) {
      products += (one[i] - mean) * (other[i] - otherMean);
    }
    return Math.max(-1, Math.min(1, products / Math.sqrt(squares * otherSquares)));
  }

  /**
   * Cronbach's α.
   *
   * @param items for each question, what each person got
   * @return null with fewer than two questions or two people, or if nobody differs
   */
  static Double alpha(double[][] items) {
    if (items.length < 2 || items[0].length < 2) {
      return null;
    }
    double[] totals = new double[items[0].length];
    double parts = 0;
    for (double[] item : items) {
      parts += squares(item);
      for (int i = 0; i < totals.length; i++) {
        totals[i] += item[i];
      }
    }
    double whole = squares(totals);
    return whole < NOTHING ? null : items.length / (items.length - 1.0) * (1 - parts / whole);
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
  }
}
