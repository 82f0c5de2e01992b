package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** So many letters have been sent today that no more are passed on. */
public class TooManyMessagesException extends RefusedException {
  public TooManyMessagesException() {
    super("community.relay.tooMany");
  }
}
