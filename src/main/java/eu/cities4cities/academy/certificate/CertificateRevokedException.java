package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;

/** A revoked certificate is changed no more. */
public class CertificateRevokedException extends RefusedException {

  /** The refusal in words. */
  public CertificateRevokedException() {
    super("certificate.edit.revokedAlready");
  }
}
