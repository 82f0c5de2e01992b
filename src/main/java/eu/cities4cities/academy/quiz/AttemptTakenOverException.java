package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** A newer device continues this attempt, so an older one cannot end it. */
public class AttemptTakenOverException extends RefusedException {
  /** Says so to the reader. */
  public AttemptTakenOverException() {
    super("quiz.refused.takenOver");
  }
}
