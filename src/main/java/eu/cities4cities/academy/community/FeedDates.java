package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps when what feeds and the map of the site tell of a community last changed, so that their
 * readers take up the change. A number of graduates that is not told moves nothing: the date would
 * tell of it.
 */
@ApplicationScoped
class FeedDates {
  @Inject private DirectoryRepository directory;
  @Inject private Clock clock;

  void published(@Observes ProfilePublished news) {
    move(news.communityId());
  }

  void marked(@Observes CommunityMarked news) {
    move(news.community());
  }

  void renamed(@Observes CommunityRenamed news) {
    move(news.community());
  }

  void reseated(@Observes CommunityReseated news) {
    move(news.community());
  }

  void cameBack(@Observes CommunityCameBack news) {
    move(news.community());
  }

  /** Another number of graduates may be told from now on. */
  void counted(long communityId) {
    move(communityId);
  }

  private void move(long communityId) {
    directory.keepShown(communityId, clock.instant());
  }
}
