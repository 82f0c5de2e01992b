package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts a profile in public: its content, the words that find it, and the news of it. */
@ApplicationScoped
class PublishedProfiles {
  private static final int LEAST_LETTERS = 3;

  @Inject private CommunityRepository communities;
  @Inject private Event<ProfilePublished> published;
  @Inject private Clock clock;

  /**
   * What the community has in public from now on; in the caller's transaction. A link to the portal
   * that organizers have brought in while the version was written stays, unless whoever wrote it
   * changed the link that was there before.
   */
  void publish(Community community, ProfileVersion version) {
    ProfileContent content = version.getContent();
    CommunityProfile existing = communities.findProfile(community.getId()).orElse(null);
    CommunityProfile profile =
        existing == null ? new CommunityProfile(community.getId()) : existing;
    profile.write(content, clock.instant());
    if (existing == null) {
      communities.add(profile);
    }
    if (!Objects.equals(version.getLinkBefore(), content.portalUrl())) {
      community.setPortalUrl(content.portalUrl());
    }
    community.setSilent(content.promise().isEmpty());
    communities.replaceTerms(community.getId(), words(content), true);
    communities.flush();
    published.fire(new ProfilePublished(community.getId()));
  }

  /** What anybody may read about a community, without its graduates; empty without a profile. */
  Optional<PublicProfile> find(long communityId) {
    Community community = communities.find(communityId).orElseThrow();
    return communities
        .findProfile(communityId)
        .map(
            profile ->
                PublicProfile.of(
                    community,
                    profile.getContent(),
                    PublicGraduates.NONE,
                    profile.getUpdatedAt(),
                    Language.UK));
  }

  private static Set<String> words(ProfileContent content) {
    Set<String> terms = new LinkedHashSet<>();
    content
        .texts()
        .forEach(
            text -> {
              terms.addAll(SearchTerms.of(text.uk()));
              terms.addAll(SearchTerms.of(text.en()));
            });
    terms.removeIf(term -> term.length() < LEAST_LETTERS || term.matches("\\d+"));
    return terms;
  }
}
