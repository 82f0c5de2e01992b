package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.SmallGroups;
import java.util.Collection;

/**
 * What people answered to a question of a survey that is answered from 1 to 5.
 *
 * @param answers how many answered it
 * @param sum their answers added
 */
record Opinion(long courseId, String textUk, String textEn, long answers, long sum) {
  /** What is asked, in a language. */
  String text(Language language) {
    return language.choose(textUk, textEn);
  }

  /** The average in tenths, rounded to the nearest; of fewer than five answers none is told. */
  FigureValue averageTenths() {
    return answers < SmallGroups.FEWEST
        ? FigureValue.HIDDEN
        : FigureValue.of((2 * 10 * sum + answers) / (2 * answers));
  }

  /** All answers of a course together, but for those to questions of which nothing is told. */
  static Opinion together(Collection<Opinion> ofCourse) {
    long answers = 0;
    long sum = 0;
    for (Opinion each : ofCourse) {
      if (each.averageTenths().isKnown()) {
        answers += each.answers();
        sum += each.sum();
      }
    }
    return new Opinion(0, "", "", answers, sum);
  }
}
