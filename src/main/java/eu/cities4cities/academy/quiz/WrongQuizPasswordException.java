package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.RefusedException;

/** The quiz asks for a password, and this was not it. */
public class WrongQuizPasswordException extends RefusedException {
  private WrongQuizPasswordException(String key) {
    super(key);
  }

  /** Another try may be made at once. */
  static WrongQuizPasswordException tryAgain() {
    return new WrongQuizPasswordException("quiz.refused.password");
  }

  /** There were too many tries within a minute. */
  static WrongQuizPasswordException waitAMinute() {
    return new WrongQuizPasswordException("quiz.refused.passwordTries");
  }
}
