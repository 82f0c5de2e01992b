package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** The person has used all attempts that the quiz allows. */
public class NoAttemptLeftException extends RefusedException {
  /** Says so to the reader. */
  public NoAttemptLeftException(int allowed) {
    super("quiz.refused.noAttemptLeft", allowed);
  }
}
