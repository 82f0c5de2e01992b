package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.course.SurveyQuestionKind;
import eu.cities4cities.academy.course.SurveyResults;
import java.util.List;

/**
 * What people answered to the questions of the course's survey that are answered from 1 to 5. The
 * survey's own limit holds: an average of fewer than five answers is hidden, and no answer is led
 * back to a person.
 *
 * @param answered how many answered the survey; not known where none was ever answered
 * @param questions the questions with a scale, in their order
 */
public record Satisfaction(FigureValue answered, List<Question> questions) {
  /** Keeps a copy. */
  public Satisfaction {
    questions = List.copyOf(questions);
  }

  /**
   * A question with a scale.
   *
   * @param text what is asked, in the reader's language
   * @param answers how many answered it
   * @param averageTenths the average in tenths, rounded to the nearest
   * @param bars how many chose each point: the rows that the average comes from
   */
  public record Question(
      String text, int answers, FigureValue averageTenths, List<SurveyResults.Bar> bars) {
    /** Keeps a copy. */
    public Question {
      bars = List.copyOf(bars);
    }
  }

  /** Reads a survey's results. */
  public static Satisfaction of(SurveyResults results) {
    return new Satisfaction(
        results.answered() == 0 ? FigureValue.NOT_KNOWN : FigureValue.of(results.answered()),
        results.questions().stream()
            .filter(question -> question.kind() == SurveyQuestionKind.SCALE)
            .map(
                question ->
                    new Question(
                        question.text(),
                        question.answers(),
                        question.averageTenths() == null
                            ? FigureValue.HIDDEN
                            : FigureValue.of(question.averageTenths()),
                        question.bars()))
            .toList());
  }
}
