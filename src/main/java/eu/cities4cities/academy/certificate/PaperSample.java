package eu.cities4cities.academy.certificate;

/** Whose certificate is drawn to look at a design. */
public enum PaperSample {
  /** A name of the usual length. */
  USUAL,
  /** A name of two letters. */
  SHORTEST,
  /** The longest name among those who take part. */
  LONGEST_HERE,
  /** A name as long as the Academy takes one. */
  LONGEST_NAME,
  /** A title as long as a course may have. */
  LONGEST_TITLE
}
