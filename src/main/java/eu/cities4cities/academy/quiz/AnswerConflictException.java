package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** Another answer is kept under the same writer and sequence; nothing was changed. */
public class AnswerConflictException extends RefusedException {
  /** Says so to the reader. */
  public AnswerConflictException() {
    super("quiz.refused.conflict");
  }
}
