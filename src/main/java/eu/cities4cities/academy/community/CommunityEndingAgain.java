package eu.cities4cities.academy.community;

/**
 * An undo is about to take back that a community came back. Fired within the transaction of the
 * undo, with everybody of the community locked; whoever holds something that people have begun
 * there since keeps the community.
 */
public final class CommunityEndingAgain {
  private final long community;
  private boolean kept;

  CommunityEndingAgain(long community) {
    this.community = community;
  }

  /** The id of the community. */
  public long community() {
    return community;
  }

  /** Says that the community may not end again. */
  public void keep() {
    kept = true;
  }

  boolean isKept() {
    return kept;
  }
}
