package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** Only people enrolled in the course take its quizzes. */
public class NotEnrolledException extends RefusedException {
  /** Says so to the reader. */
  public NotEnrolledException() {
    super("quiz.refused.notEnrolled");
  }

  @Override
  public int status() {
    return 403;
  }
}
