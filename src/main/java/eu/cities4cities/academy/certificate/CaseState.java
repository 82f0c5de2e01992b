package eu.cities4cities.academy.certificate;

/** What became of a case about a certificate. */
public enum CaseState {
  /** Nobody has decided. */
  OPEN,
  /** The certificate stays in force. */
  KEPT,
  /** The certificate was revoked. */
  REVOKED,
  /** The rule is met again. */
  SETTLED
}
