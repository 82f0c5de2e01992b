package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.shared.RefusedException;

/** The answer does not wait for this grader: others have graded it, or another person must. */
public class NotYourTurnException extends RefusedException {
  /** Others have graded the answer. */
  public NotYourTurnException() {
    super("quiz.grading.refused.turn");
  }
}
