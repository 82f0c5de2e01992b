package eu.cities4cities.academy.community.hook;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.PublicGraduates;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Makes news of changes among graduates, but of those alone that the public sees: a call after
 * which a page is as it was would tell of people whom the page does not name. It looks once a
 * change is committed, at all that was committed by then: two changes made at once may be seen only
 * together.
 */
@Service
public class GraduateNews {
  private static final int MOST_AT_ONCE = 100;

  @Inject private HookRepository hooks;
  @Inject private HookNews news;
  @Inject private CommunityService communities;
  @Inject private Secrets secrets;

  /** Communities of whose graduates something has changed, the longest waiting first. */
  @Internal
  public List<Long> doubtful() {
    return hooks.listDoubtful(MOST_AT_ONCE);
  }

  /** Tells that the community's profile has changed, if what it tells of graduates has. */
  @Internal
  public void look(long communityId) {
    // Locked before anything is read: what is read is all that was committed until now.
    Optional<String> before = hooks.lockTold(communityId);
    List<Long> doubts = hooks.listDoubts(communityId);
    if (doubts.isEmpty()) {
      return;
    }
    Community community = communities.get(communityId);
    String now = hash(communities.view(community.getSlug()).in(Language.UK).graduates());
    if (!before.equals(Optional.of(now))) {
      hooks.keepTold(communityId, now);
      // The mark that hides them is news of its own; what was not known cannot be another.
      if (before.isPresent() && !community.isShielded()) {
        news.graduatesChanged(communityId);
      }
    }
    doubts.forEach(hooks::removeDoubt);
  }

  /** Keyed, so that names told in it cannot be found out by trying; empty where nothing is told. */
  private String hash(PublicGraduates graduates) {
    return graduates.isWorthShowing()
        ? secrets.hmac("community.hook.graduates", graduates.toString())
        : "";
  }
}
