package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** What is written of profiles elsewhere: tasks of courses, and texts that come from the portal. */
@Service
public class ProfileAnswers {
  @Inject private ProfileDrafts drafts;
  @Inject private ProfileOffers offers;
  @Inject private ProfileReader reader;
  @Inject private CommunityRepository communities;
  @Inject private CommunityRegisterRepository register;
  @Inject private ProfileVersionRepository versions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What the community, or the one that it has become a part of, has written so far, for what
   * follows from it in other rooms.
   */
  @Internal
  public ProfileContent written(long communityId) {
    long present = communities.find(communityId).map(Community::getHeirId).orElse(communityId);
    return communities
        .find(present)
        .map(community -> drafts.current(community).content())
        .orElse(ProfileContent.EMPTY);
  }

  /**
   * Writes answers given elsewhere on the draft, by the names of the form's fields. A draft in
   * which the fields said something else is set aside and stays among the versions. While a version
   * waits for an organizer's look nothing is written on it: the answers lie beside it, to be taken
   * up later. Answers that are not understood stay as they were typed. Where the community has
   * become a part of another one, they are offered to that.
   */
  @Internal
  public void fill(long communityId, Map<String, String> answers) {
    if (answers.isEmpty()) {
      return;
    }
    Community community = register.lock(communityId);
    if (!community.isActive()) {
      if (community.getHeirId() != null) {
        offers.offer(community, answers);
      }
      return;
    }
    ProfileDraft current = drafts.held(community);
    if (current.waiting()) {
      offers.putBeside(community, answers);
      return;
    }
    ProfileForm before = ProfileForm.of(current);
    ProfileForm form = ProfileForm.of(current);
    ProfileFields.write(form, answers);
    Map<String, String[]> differing = ProfileFields.differing(before, form);
    if (differing.isEmpty()) {
      return;
    }
    ProfileVersion draft = drafts.open(communityId);
    boolean typed = current.state() == ProfileState.DRAFT;
    if (typed && differing.values().stream().anyMatch(each -> !each[0].isBlank())) {
      draft.setAside(caller.personId(), clock.instant());
      versions.flush();
      draft = versions.add(drafts.next(communityId, draft.getLinkBefore()));
    }
    WrittenProfile written = WrittenProfile.of(form, reader.rules(community));
    draft.write(written.content(), written.typed(), null, caller.personId(), clock.instant());
  }
}
