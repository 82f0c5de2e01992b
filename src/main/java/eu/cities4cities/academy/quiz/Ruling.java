package eu.cities4cities.academy.quiz;

import java.io.Serializable;

/**
 * How answers to a version are marked after its key has turned out to be wrong.
 *
 * @param version the version whose key marks them; the one that was asked where no other does
 */
public record Ruling(Kind kind, long version) implements Serializable {
  /** What is done about a wrong key. */
  public enum Kind {
    /** Answers are marked by the key of another version. */
    NEW_KEY,
    /** Everybody who was asked gets all points. */
    FULL_MARKS,
    /** The question is neither got nor to be got. */
    LEFT_OUT
  }
}
