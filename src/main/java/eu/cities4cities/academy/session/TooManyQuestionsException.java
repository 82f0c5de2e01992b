package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.RefusedException;

/** The person has asked enough for now: others shall have their turn. */
public class TooManyQuestionsException extends RefusedException {
  public TooManyQuestionsException(int most) {
    super("session.board.tooMany", most);
  }
}
