package eu.cities4cities.academy.community.codifier;

/**
 * What was put right in a cell of the codifier.
 *
 * @param line the line of the file
 * @param before the cell as it came
 * @param after as it was understood
 */
public record Cleaning(int line, Kind kind, String before, String after) {
  /** What was wrong. */
  public enum Kind {
    /** A category in Latin letters. */
    CATEGORY,
    /** Spaces around the text, double, not breaking, or signs that are not seen. */
    SPACES,
    /** Latin letters inside a Ukrainian name that look the same. */
    LETTERS,
    /** Another sign in place of the Ukrainian apostrophe, a dash in place of a hyphen. */
    SIGNS,
    /** A code with spaces, small letters or a Cyrillic «А». */
    CODE
  }
}
