package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.shared.RefusedException;

/** How many people grade an answer cannot change once somebody has graded. */
public class GradingBegunException extends RefusedException {
  /** Somebody has graded. */
  public GradingBegunException() {
    super("quiz.grading.refused.begun");
  }
}
