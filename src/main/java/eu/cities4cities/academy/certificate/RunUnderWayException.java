package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;

/** A course has one run at a time. */
public class RunUnderWayException extends RefusedException {

  /** The refusal in words. */
  public RunUnderWayException() {
    super("certificate.run.underWay");
  }
}
