package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The people who work for a community, for its coordinators. */
@Service
public class CommunityPeopleService {
  @Inject private CommunityPeopleRepository people;
  @Inject private CommunityService communities;
  @Inject private Caller caller;

  /** One page of the community's people, by name. */
  @SignedIn
  public List<CommunityMember> list(String communitySlug, int first, int size) {
    return people.list(editable(communitySlug), first, size);
  }

  /** How many there are. */
  @SignedIn
  public long count(String communitySlug) {
    return people.count(editable(communitySlug));
  }

  /** The numbers of those who coordinate the community. */
  @SignedIn
  public Set<Long> coordinators(String communitySlug) {
    return people.coordinators(editable(communitySlug));
  }

  private long editable(String slug) {
    Community community =
        communities.findPresent(slug).orElseThrow(() -> new NotFoundException("community " + slug));
    caller.requireCommunityEditor(community.getId());
    return community.getId();
  }
}
