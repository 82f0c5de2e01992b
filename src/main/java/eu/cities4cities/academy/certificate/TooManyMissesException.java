package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;

/** An address asked for too many numbers that do not exist; it may go on in a minute. */
public class TooManyMissesException extends RefusedException {

  /** The refusal, told as any other limit. */
  public TooManyMissesException() {
    super("error.429.text");
  }

  @Override
  public int status() {
    return 429;
  }
}
