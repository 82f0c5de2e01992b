package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An organizer's look at profiles that were handed in: published, or given back with a note. */
@Service
public class ProfileReview {
  private static final int MOST_ROWS = 100;

  @Inject private ProfileAccess access;
  @Inject private ProfileVersionRepository versions;
  @Inject private PublishedProfiles published;
  @Inject private CommunityPost post;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Profiles that wait, the longest waiting first. */
  @OnlyFor(Role.ORGANIZER)
  public List<ProfileWaiting> list(int first, int size) {
    return versions.listWaiting(first, Math.min(size, MOST_ROWS));
  }

  /** How many wait. */
  @OnlyFor(Role.ORGANIZER)
  public long count() {
    return versions.countWaiting();
  }

  /**
   * Puts a version that was handed in in public; the coordinators are told by letter.
   *
   * @param seen the token of what was looked at
   * @throws CommunityEndedException if the community is no more
   * @throws ProfileDecidedException if it does not wait any more
   * @throws RefusedException if it was taken back meanwhile and handed in otherwise
   */
  @OnlyFor(Role.ORGANIZER)
  public void publish(String slug, int number, String seen) {
    Community community = access.held(slug);
    ProfileVersion version = waiting(community, number, seen);
    Optional<ProfileVersion> last = versions.findPublished(community.getId());
    String before = last.map(each -> "version " + each.getNumber()).orElse(null);
    version.publish(caller.personId(), clock.instant());
    published.publish(community, version);
    // What it says stands in the version, which is kept.
    audit("community.profile", community, before, "version " + number, null);
    post.published(community, version);
  }

  /**
   * Gives a version back with a note to its coordinators.
   *
   * @param seen the token of what was looked at
   * @throws CommunityEndedException if the community is no more
   * @throws ProfileDecidedException if it does not wait any more
   * @throws RefusedException if it was taken back meanwhile and handed in otherwise
   */
  @OnlyFor(Role.ORGANIZER)
  public void giveBack(String slug, int number, String seen, String note) {
    String why = note == null ? "" : note.strip();
    if (why.isEmpty() || why.length() > ProfileVersion.LONGEST_NOTE) {
      throw new InvalidInputException("community.profile.note", ProfileVersion.LONGEST_NOTE);
    }
    Community community = access.held(slug);
    ProfileVersion version = waiting(community, number, seen);
    version.giveBack(why, caller.personId(), clock.instant());
    audit("community.profile.return", community, null, String.valueOf(number), why);
    post.givenBack(community, version);
  }

  private ProfileVersion waiting(Community community, int number, String seen) {
    ProfileVersion version =
        versions
            .findForDecision(community.getId(), number)
            .orElseThrow(() -> new NotFoundException("version " + number));
    if (version.getState() != ProfileState.SUBMITTED) {
      throw new ProfileDecidedException();
    }
    if (!version.token().equals(seen)) {
      throw new RefusedException("community.profile.rewritten");
    }
    return version;
  }

  private void audit(String action, Community community, String before, String after, String why) {
    audit.record(
        new AuditTrail.Change(
            action, "Community", String.valueOf(community.getId()), before, after, why));
  }
}
