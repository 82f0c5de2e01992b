package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;

/** A run has nobody to issue a certificate to. */
public class NobodyQualifiesException extends RefusedException {

  /** The refusal in words. */
  public NobodyQualifiesException() {
    super("certificate.run.nobody");
  }
}
