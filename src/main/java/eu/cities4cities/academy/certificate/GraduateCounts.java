package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps a community's number of graduates right when a certificate begins or ends to count. */
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
    communities.keepGraduateCount(communityId, (int) register.countGraduates(communityId));
  }
}
