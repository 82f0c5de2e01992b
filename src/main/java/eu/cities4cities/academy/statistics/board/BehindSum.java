package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;

/**
 * What the rows behind a figure add up to.
 *
 * @param rows how many they are
 * @param people of how many different people
 * @param seconds their time together
 * @param percents their results of the quiz together
 */
public record BehindSum(long rows, long people, long seconds, long percents) {
  /** No rows at all. */
  static final BehindSum NOTHING = new BehindSum(0, 0, 0, 0);

  /** The figure, made of its rows. */
  public FigureValue value(Measure.Sum sum) {
    return switch (sum) {
      case ROWS, CONNECTED -> FigureValue.of(rows);
      case PEOPLE -> FigureValue.of(people);
      case MINUTES -> rows == 0 ? FigureValue.NOT_KNOWN : FigureValue.of(seconds / 60);
      case AVERAGE -> rows == 0 ? FigureValue.NOT_KNOWN : FigureValue.of(percents / rows);
    };
  }
}
