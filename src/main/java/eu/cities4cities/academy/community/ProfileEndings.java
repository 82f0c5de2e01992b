package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closes what was being written for a community, or waited for an organizer, when it ends: nobody
 * decides about it any more, and whoever wrote it is told, in the transaction of the end.
 */
@ApplicationScoped
class ProfileEndings {
  @Inject private ProfileVersionRepository versions;
  @Inject private ProfileOffers offers;
  @Inject private CommunityPost post;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Closes the open version, if there is one. Both communities are locked.
   *
   * @param heir the community that is there in its place, to which the text is offered; or null
   */
  void close(Community ended, Community heir) {
    versions
        .findLatestHeld(ended.getId())
        .filter(version -> version.getState().open())
        .ifPresent(
            version -> {
              version.end(caller.person().orElse(null), clock.instant());
              if (heir != null) {
                offers.offer(ended, heir, version);
              }
              post.ended(ended, heir, version, writers(version));
            });
  }

  /** Whether somebody is writing the profile of the community, or has handed it in. */
  boolean isOpen(long communityId) {
    return versions.findLatestHeld(communityId).filter(each -> each.getState().open()).isPresent();
  }

  private static Set<Long> writers(ProfileVersion version) {
    return Stream.of(version.getSavedBy(), version.getSubmittedBy())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
