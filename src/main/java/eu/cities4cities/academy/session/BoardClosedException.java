package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.RefusedException;

/** The board of the session takes no more questions or votes. */
public class BoardClosedException extends RefusedException {
  public BoardClosedException() {
    super("session.board.closed");
  }
}
