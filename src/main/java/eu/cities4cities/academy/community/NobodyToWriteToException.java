package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** Readers cannot write to the community, or not any more. */
public class NobodyToWriteToException extends RefusedException {
  public NobodyToWriteToException() {
    super("community.relay.nobody");
  }
}
