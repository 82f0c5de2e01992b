package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityMarked;
import eu.cities4cities.academy.community.CommunityMerged;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.course.GraduateConsentChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Keeps a community's number of graduates right when a certificate begins or ends to count, and
 * when a community becomes a part of another, which counts its graduates from then on.
 */
@ApplicationScoped
class GraduateCounts {
  @Inject private RegisterRepository register;
  @Inject private CommunityService communities;

  /** Counts the graduates of a community anew; nothing for none. */
  void recount(Community community) {
    if (community != null) {
      recount(community.getId());
    }
  }

  void recount(long communityId) {
    long holder = communities.heirOf(communityId);
    communities.keepGraduateCount(holder, (int) register.countGraduates(holder));
  }

  /**
   * The graduates of a part that is shielded count no more, those of one that is not count again.
   */
  void marked(@Observes CommunityMarked marked) {
    recount(marked.community());
  }

  /** Their number stays; who is named does not. */
  void consented(@Observes GraduateConsentChanged news) {
    register.listCommunitiesOf(news.enrollmentId()).forEach(this::recount);
  }

  void merged(@Observes CommunityMerged merged) {
    recount(merged.into());
  }
}
