package eu.cities4cities.academy.certificate;

/** What a version of a certificate is worth at a moment. */
public enum CertificateState {
  /** It counts. */
  VALID,
  /** A later version of the same number counts. */
  SUPERSEDED,
  /** The certificate was revoked for a reason. */
  REVOKED,
  /** Its time is over. */
  EXPIRED
}
