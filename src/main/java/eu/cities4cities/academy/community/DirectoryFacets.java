package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps what the directory filters by as profiles stand in public, in the same transaction. */
@ApplicationScoped
public class DirectoryFacets {
  @Inject private DirectoryRepository directory;
  @Inject private CommunityRepository communities;

  void published(@Observes ProfilePublished news) {
    directory.replaceFacets(
        news.communityId(),
        communities
            .findProfile(news.communityId())
            .map(CommunityProfile::getContent)
            .orElse(ProfileContent.EMPTY));
  }
}
