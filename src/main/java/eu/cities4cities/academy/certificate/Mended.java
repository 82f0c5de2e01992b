package eu.cities4cities.academy.certificate;

/** What a later version of a certificate mends in the one before. */
public enum Mended {
  NAME,
  TITLE
}
