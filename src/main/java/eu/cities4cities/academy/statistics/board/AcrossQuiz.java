package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Results of the quiz over several courses.
 *
 * @param bands what the results of each ten percent add up to, by the lowest; bands without any are
 *     missing
 */
public record AcrossQuiz(SortedMap<Integer, BehindSum> bands) {
  /** Keeps a copy. */
  public AcrossQuiz {
    bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
  }

  /** How many have a result; whoever took the quizzes of two courses has two. */
  public FigureValue taken() {
    return sum().value(Measure.QUIZ_TAKEN.sum());
  }

  /** All results added and divided by their number, not the average of averages. */
  public FigureValue average() {
    return sum().value(Measure.QUIZ_AVERAGE.sum());
  }

  /** How many have a result within a band. */
  public long taken(int band) {
    return bands.getOrDefault(band, BehindSum.NOTHING).rows();
  }

  private BehindSum sum() {
    return bands.values().stream()
        .reduce(
            BehindSum.NOTHING,
            (one, other) ->
                new BehindSum(one.rows() + other.rows(), 0, 0, one.percents() + other.percents()));
  }
}
