package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** The community is no more, so that nothing is written for it; names the one in its place. */
public class CommunityEndedException extends RefusedException {
  private CommunityEndedException(String key, Object... args) {
    super(key, args);
  }

  /** The community has become a part of another one, which keeps its own text. */
  static CommunityEndedException merged(String name, String heirName) {
    return new CommunityEndedException("community.profile.ended.merged", name, heirName);
  }

  /** The community was abolished. */
  static CommunityEndedException abolished(String name) {
    return new CommunityEndedException("community.profile.ended.abolished", name);
  }

  /** The same, where the text now lies among the versions of the other community. */
  CommunityEndedException offered() {
    return new CommunityEndedException("community.profile.ended.offered", args());
  }
}
