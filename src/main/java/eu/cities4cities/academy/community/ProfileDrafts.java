package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The version of a profile that is being written, or what it is written on from. */
@ApplicationScoped
class ProfileDrafts {
  @Inject private ProfileVersionRepository versions;
  @Inject private CommunityRepository communities;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What is written so far. */
  ProfileDraft current(Community community) {
    return ProfileDraft.of(versions.findLatest(community.getId()), community);
  }

  /** The same, held until the transaction ends. */
  ProfileDraft held(Community community) {
    return ProfileDraft.of(versions.findLatestHeld(community.getId()), community);
  }

  /** The version that is being written, begun if there is none; its community is locked. */
  ProfileVersion open(long communityId) {
    Optional<ProfileVersion> latest = versions.findLatestHeld(communityId);
    if (latest.isPresent() && latest.get().getState().open()) {
      return latest.get();
    }
    ProfileVersion next = next(communityId, link(communityId));
    next.write(
        latest.map(ProfileVersion::getContent).orElse(ProfileContent.EMPTY),
        Map.of(),
        null,
        caller.personId(),
        clock.instant());
    return versions.add(next);
  }

  /**
   * The version that comes after all there are, not added yet.
   *
   * @param linkBefore the community's link to the portal as it is begun, or null
   */
  ProfileVersion next(long communityId, String linkBefore) {
    return new ProfileVersion(communityId, versions.nextNumber(communityId), linkBefore);
  }

  private String link(long communityId) {
    return communities.find(communityId).map(Community::getPortalUrl).orElse(null);
  }
}
