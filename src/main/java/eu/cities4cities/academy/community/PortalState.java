package eu.cities4cities.academy.community;

/** What the latest looks at a community's link to the portal have shown. */
public enum PortalState {
  /** It opened. */
  WORKS,
  /** It did not open twice in a row. */
  BROKEN
}
