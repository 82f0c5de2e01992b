package eu.cities4cities.academy.account;

/** To what a person belongs (rule 12). */
public enum AffiliationKind {
  /** A community of the register, or not told yet. */
  COMMUNITY,
  /** Another body in Ukraine, named by the person. */
  BODY,
  /** Somewhere abroad, named by the person. */
  ABROAD
}
