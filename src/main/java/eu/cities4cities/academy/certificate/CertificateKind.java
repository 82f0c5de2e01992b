package eu.cities4cities.academy.certificate;

/** What a certificate says: taking part, or meeting the course's whole rule. */
public enum CertificateKind {
  PARTICIPATION,
  COMPLETION
}
