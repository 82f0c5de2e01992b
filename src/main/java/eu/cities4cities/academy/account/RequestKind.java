package eu.cities4cities.academy.account;

/** What a person can ask of the staff. */
public enum RequestKind {
  /** To be put into the community that they did not find in the list. */
  COMMUNITY,
  /** To be called otherwise, though certificates are issued. */
  NAME,
  /** To coordinate the community that they work for. */
  COORDINATOR,
  /** To be erased. */
  ERASURE
}
