package eu.cities4cities.academy.account;

/** What has become of a one-time link. */
public enum LinkState {
  /** It can be used. */
  OPEN,
  /** It has been used. */
  SPENT,
  /** Its time is over. */
  EXPIRED,
  /** There is no such link. */
  UNKNOWN
}
