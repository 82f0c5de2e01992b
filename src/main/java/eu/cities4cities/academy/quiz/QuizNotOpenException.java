package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** The quiz is not open yet, not any more, or asks nothing. */
public class QuizNotOpenException extends RefusedException {
  /** Says so to the reader. */
  public QuizNotOpenException() {
    super("quiz.refused.notOpen");
  }
}
