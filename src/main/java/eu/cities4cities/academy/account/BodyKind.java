package eu.cities4cities.academy.account;

/** What kind of body a person belongs to, where it is no community (rule 12). */
public enum BodyKind {
  /** A state authority: a ministry, a regional or district administration. */
  STATE,
  /** A regional or district council. */
  COUNCIL,
  /** An association of communities or an agency of development. */
  ASSOCIATION,
  /** A school, university or other place of learning. */
  EDUCATION,
  /** A non-governmental organisation. */
  NGO,
  /** A company. */
  BUSINESS,
  /** Anything else. */
  OTHER
}
