package eu.cities4cities.academy.community;

/** What has become of a version of a profile. */
public enum ProfileState {
  /** It is being written. */
  DRAFT,
  /** It waits for an organizer's look; nobody writes on it meanwhile. */
  SUBMITTED,
  /** It stood in public, and does if it is the latest such. */
  PUBLISHED,
  /** An organizer has given it back with a note. */
  RETURNED,
  /** It was being written when an earlier version was brought back in its place. */
  SET_ASIDE,
  /**
   * It was being written, or waited, when its community became a part of another or was abolished.
   */
  ENDED,
  /** It was written for a community that has become a part of this one: to be taken from. */
  OFFERED;

  /** Whether it is decided nothing about yet. */
  public boolean open() {
    return this == DRAFT || this == SUBMITTED;
  }
}
