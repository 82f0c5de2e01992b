package eu.cities4cities.academy.community.codifier;

import java.io.Serializable;

/**
 * What somebody says of a community about which the codifier leaves a question.
 *
 * @param code of {@link Fate#MERGED} the code of the community into which it went, or its number in
 *     the register; of {@link Fate#SAME} and {@link Fate#OTHER} the row that is meant; else null
 */
public record Decision(long communityId, Fate fate, String code) implements Serializable {
  /** What became of it. */
  public enum Fate {
    /** It stays in the register as it is; so does what nobody decides. */
    LEFT,
    /** It has become a part of another one. */
    MERGED,
    /** It is no more, and no single community took its place. */
    ABOLISHED,
    /** It is the community of that row. */
    SAME,
    /** The row is another community than this one. */
    OTHER,
    /** It was said by mistake that it is no more. */
    BACK
  }
}
