package eu.cities4cities.academy.community.imports;

/**
 * One change that an import made.
 *
 * @param communityId the community; null once an undo took it out of the register
 * @param code the community's code when it was made; null if it had none
 * @param before the former name or code, or the day from which it was said to be no more, or null
 * @param after the new name or code, or that of the community into which it went
 */
public record ImportedChange(
    Kind kind, Long communityId, String code, String before, String after) {
  /** What was done. */
  public enum Kind {
    /** Entered in the register. */
    ADDED,
    /** Called otherwise. */
    RENAMED,
    /** Given another code. */
    MOVED,
    /** Given its first code. */
    CODED,
    /** Made a part of another community. */
    MERGED,
    /** Said to be no more. */
    ABOLISHED,
    /** Said to have been no more by mistake. */
    CAME_BACK
  }
}
