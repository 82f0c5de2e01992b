package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.shared.InvalidInputException;

/** Points that the question or a criterion of its rubric cannot earn. */
public class GradeOutOfRangeException extends InvalidInputException {
  /** Between nothing and so many points. */
  public GradeOutOfRangeException(int points) {
    super("quiz.grading.refused.points", points);
  }
}
