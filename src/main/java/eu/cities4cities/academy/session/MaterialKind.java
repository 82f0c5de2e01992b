package eu.cities4cities.academy.session;

/** What a material of a session is. */
public enum MaterialKind {
  /** A file to download. */
  FILE,
  /** A page elsewhere. */
  LINK
}
