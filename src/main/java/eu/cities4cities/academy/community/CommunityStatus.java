package eu.cities4cities.academy.community;

/** Whether a community still is one. */
public enum CommunityStatus {
  ACTIVE,
  /** It has become a part of another community. */
  MERGED,
  /** It is no more, and no one community has taken its place. */
  ABOLISHED
}
