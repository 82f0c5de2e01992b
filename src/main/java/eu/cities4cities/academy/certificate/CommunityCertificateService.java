package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** The certificates of a community's people, for its coordinators. */
@Service
public class CommunityCertificateService {
  @Inject private RegisterRepository register;
  @Inject private CommunityService communities;
  @Inject private Caller caller;

  /** Valid certificates of these people from their time in the community, the latest first. */
  @SignedIn
  public List<CommunityCertificate> certificates(String communitySlug, Collection<Long> personIds) {
    Community community =
        communities
            .findPresent(communitySlug)
            .orElseThrow(() -> new NotFoundException("community " + communitySlug));
    caller.requireCommunityEditor(community.getId());
    return register.listOf(community.getId(), personIds);
  }
}
