package eu.cities4cities.academy.account;

/** To what a person belongs (rule 12). */
public enum AffiliationKind {
  /** A community of the register, or not told yet. */
  COMMUNITY,
  /** Another body in Ukraine: its kind, name and region. */
  BODY,
  /** Somewhere abroad: country and city. */
  ABROAD,
  /** A community that its person did not find; an organizer decides which it is. */
  UNLISTED
}
