package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts about communities that come from elsewhere, by the names of the form's fields: a proposal
 * becomes a draft that somebody looks at, hands in and publishes, never more, and never over a
 * draft that is open.
 */
@Service
public class ProfileProposals {
  @Inject private CommunityRepository communities;
  @Inject private CommunityRegisterRepository register;
  @Inject private ProfileVersionRepository versions;
  @Inject private ProfileAnswers answers;

  /** How a proposal stands to what the community has written so far. */
  public enum Standing {
    /** It says nothing that is not written already. */
    WRITTEN,
    /** It fills what is empty. */
    FITS,
    /** Somebody is writing, or what was written waits for an organizer's look. */
    OPEN_DRAFT,
    /** The community says otherwise about the same. */
    OTHER_TEXT
  }

  /**
   * What became of a proposal.
   *
   * @param standing how it stood to what the community had written when it came
   * @param token what {@link #takeBack} names its draft by; null where none was begun
   */
  public record Outcome(Standing standing, String token) {}

  /** How proposals stand, by the numbers of their communities. */
  @Internal
  public Map<Long, Standing> compare(Map<Long, Map<String, String>> proposals) {
    Map<Long, Standing> standings = new HashMap<>();
    if (proposals.isEmpty()) {
      return standings;
    }
    Map<Long, ProfileVersion> latest = new HashMap<>();
    versions
        .listLatest(proposals.keySet())
        .forEach(each -> latest.put(each.getCommunityId(), each));
    for (Community community : communities.listWithIds(proposals.keySet())) {
      long id = community.getId();
      ProfileDraft draft = ProfileDraft.of(Optional.ofNullable(latest.get(id)), community);
      standings.put(id, standing(draft, proposals.get(id)));
    }
    return standings;
  }

  private static Standing standing(ProfileDraft draft, Map<String, String> proposal) {
    ProfileForm form = ProfileForm.of(draft);
    ProfileFields.write(form, proposal);
    List<String[]> differing =
        List.copyOf(ProfileFields.differing(ProfileForm.of(draft), form).values());
    if (differing.isEmpty()) {
      return Standing.WRITTEN;
    }
    if (draft.state() != null && draft.state().open()) {
      return Standing.OPEN_DRAFT;
    }
    boolean fills = differing.stream().allMatch(each -> each[0].isBlank());
    return fills ? Standing.FITS : Standing.OTHER_TEXT;
  }

  /**
   * Begins a draft with the proposal if it fits what the community has written by now; what it does
   * not tell stays as the community has it.
   *
   * @param decided whether somebody has decided for it where the community says otherwise
   */
  @Internal
  public Outcome write(long communityId, Map<String, String> proposal, boolean decided) {
    Community community = register.lock(communityId);
    ProfileDraft held = ProfileDraft.of(versions.findLatestHeld(communityId), community);
    Standing standing = standing(held, proposal);
    if (standing != Standing.FITS && !(decided && standing == Standing.OTHER_TEXT)) {
      return new Outcome(standing, null);
    }
    answers.fill(communityId, proposal);
    versions.flush();
    return new Outcome(standing, openDraft(communityId).map(ProfileVersion::token).orElse(null));
  }

  /**
   * Communities whose draft nobody has touched since it was begun.
   *
   * @param drafts what {@link #write} has named each by, by the numbers of their communities
   */
  @Internal
  public List<Community> untouched(Map<Long, String> drafts) {
    List<Long> ids =
        drafts.isEmpty()
            ? List.of()
            : versions.listLatest(drafts.keySet()).stream()
                .filter(each -> isUntouched(each, drafts.get(each.getCommunityId())))
                .map(ProfileVersion::getCommunityId)
                .toList();
    return ids.isEmpty() ? List.of() : communities.listWithIds(ids);
  }

  private static boolean isUntouched(ProfileVersion version, String token) {
    return version.getState() == ProfileState.DRAFT && version.token().equals(token);
  }

  /** Forgets a draft that nobody has touched since it was begun, and says whether it could. */
  @Internal
  public boolean takeBack(long communityId, String token) {
    register.lock(communityId);
    Optional<ProfileVersion> untouched =
        openDraft(communityId).filter(each -> isUntouched(each, token));
    untouched.ifPresent(versions::remove);
    return untouched.isPresent();
  }

  private Optional<ProfileVersion> openDraft(long communityId) {
    return versions.findLatestHeld(communityId).filter(each -> each.getState().open());
  }
}
