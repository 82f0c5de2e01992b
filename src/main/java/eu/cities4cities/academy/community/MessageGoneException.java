package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** The letter is not kept any more, or nobody can be written to at its community any more. */
public class MessageGoneException extends RefusedException {
  public MessageGoneException() {
    super("community.relay.gone");
  }
}
