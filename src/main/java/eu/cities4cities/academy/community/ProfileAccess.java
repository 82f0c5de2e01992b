package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which community a profile is written for, and whether the caller may: found also by addresses
 * that it had when a page was opened, never replaced by the one that it has become a part of.
 */
@ApplicationScoped
class ProfileAccess {
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterRepository register;
  @Inject private Caller caller;

  /**
   * The community whose versions the caller may read: their own, or a part of it since a merger.
   *
   * @throws NotFoundException if there is none
   * @throws CommunityEndedException if it is no more and nobody has it, so that whoever coordinated
   *     it hears why they do not
   */
  Community readable(String slug) {
    Community community = find(slug);
    if (caller.mayEditCommunity(community.getId())) {
      return community;
    }
    Long heir = community.getHeirId();
    if (heir == null) {
      requireActive(community);
    }
    caller.requireCommunityEditor(heir == null ? community.getId() : heir);
    return community;
  }

  /** Whether the caller may read what versions of that community hold. */
  boolean mayRead(long communityId) {
    return caller.mayEditCommunity(communityId)
        || caller.mayEditCommunity(communities.heirOf(communityId));
  }

  /**
   * The community for which the caller may write.
   *
   * @throws CommunityEndedException if it is no more
   */
  Community editable(String slug) {
    Community community = requireActive(find(slug));
    caller.requireCommunityEditor(community.getId());
    return community;
  }

  /**
   * The community for which files are kept that come with a text: of one that has become a part of
   * another too, to which both are offered then.
   *
   * @throws CommunityEndedException if it is no more and nobody is there to take them
   */
  Community supplied(String slug) {
    boolean offered =
        communities
            .ending(find(slug))
            .map(CommunityEnding::heir)
            .filter(Community::isActive)
            .isPresent();
    return offered ? readable(slug) : editable(slug);
  }

  /**
   * The community for which the caller may write, locked, so that one writer at a time decides what
   * comes next to its versions and it does not end meanwhile.
   */
  Community held(String slug) {
    return requireActive(register.lock(editable(slug).getId()));
  }

  private Community find(String slug) {
    return communities.find(slug).orElseThrow(() -> new NotFoundException("community " + slug));
  }

  /** That a community has ended anybody may know, also who wrote for it until then. */
  private Community requireActive(Community community) {
    if (community.isActive()) {
      return community;
    }
    String name = name(community);
    throw communities
        .ending(community)
        .map(CommunityEnding::heir)
        .map(heir -> CommunityEndedException.merged(name, name(heir)))
        .orElseGet(() -> CommunityEndedException.abolished(name));
  }

  private String name(Community community) {
    return CommunityPost.name(community, caller.language());
  }
}
