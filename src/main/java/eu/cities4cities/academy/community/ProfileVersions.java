package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The versions of a community's profile, for those who may write on it. */
@Service
public class ProfileVersions {
  private static final int MOST_SHOWN = 100;

  @Inject private CommunityRepository communities;
  @Inject private ProfileVersionRepository versions;
  @Inject private CommunityPost post;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What is written of the profile so far: the open version, else the one in public. */
  @SignedIn
  public ProfileDraft open(String slug) {
    return current(editable(slug).getId());
  }

  /** The form of what is written so far. */
  @SignedIn
  public ProfileForm form(String slug) {
    Community community = editable(slug);
    return ProfileForm.of(community, current(community.getId()));
  }

  /**
   * Keeps what is written so far.
   *
   * @param token of the draft from which it was written on
   * @return the draft as it stands now
   * @throws ProfileConflictException if somebody has written in the meantime; nothing is kept then
   * @throws InvalidInputException if a field cannot be understood
   * @throws ProfileDecidedException if it waits for an organizer's look
   */
  @SignedIn
  public ProfileDraft save(String slug, String token, ProfileForm form) {
    return ProfileDraft.of(written(slug, token, form));
  }

  /**
   * Keeps what is written and hands it to the organizers, who are told by letter.
   *
   * @throws SensitiveTextException if something in it may give away what protects people, and
   *     whoever hands it in has not said that it does not; nothing is kept then
   */
  @SignedIn
  public void submit(String slug, String token, ProfileForm form) {
    ProfileVersion version = written(slug, token, form);
    List<SensitiveText.Hint> hints = SensitiveText.hints(version.getContent());
    if (!hints.isEmpty() && !form.isSensitiveSeen()) {
      throw new SensitiveTextException(hints);
    }
    if (!version.getContent().given()) {
      throw new InvalidInputException("community.profile.nothing");
    }
    version.submit(caller.personId(), clock.instant());
    versions.flush();
    post.submitted(communities.find(version.getCommunityId()).orElseThrow(), version);
  }

  /** Takes back what was handed in, to go on writing. */
  @SignedIn
  public void takeBack(String slug) {
    Community community = editable(slug);
    versions.lock(community.getId());
    versions.findLatestHeld(community.getId()).orElseThrow(ProfileDecidedException::new).takeBack();
  }

  /** The versions of the profile, the latest first. */
  @SignedIn
  public List<ProfileVersion> list(String slug) {
    return versions.list(editable(slug).getId(), 0, MOST_SHOWN);
  }

  /** A version by its number; throws {@link NotFoundException}. */
  @SignedIn
  public ProfileVersion get(String slug, int number) {
    return versions
        .find(editable(slug).getId(), number)
        .orElseThrow(() -> new NotFoundException("version " + number + " of " + slug));
  }

  /** What the page would show if this version were in public. */
  @SignedIn
  public PublicProfile preview(String slug, int number, Language language) {
    Community community = editable(slug);
    ProfileVersion version = get(slug, number);
    return PublicProfile.of(
        community, version.getContent(), PublicGraduates.NONE, version.getSavedAt(), language);
  }

  /**
   * Writes on from an earlier version; what was being written is set aside and stays among the
   * versions.
   */
  @SignedIn
  public void bringBack(String slug, int number) {
    Community community = editable(slug);
    versions.lock(community.getId());
    ProfileContent content = get(slug, number).getContent();
    ProfileVersion latest = versions.findLatestHeld(community.getId()).orElseThrow();
    if (latest.getState().open()) {
      latest.setAside(caller.personId(), clock.instant());
      versions.flush();
    }
    ProfileVersion next = new ProfileVersion(community.getId(), latest.getNumber() + 1);
    next.write(content, caller.personId(), clock.instant());
    versions.add(next);
  }

  /** The names of those who wrote, handed in or decided, in the caller's language. */
  @SignedIn
  public Map<Long, String> names(String slug) {
    Set<Long> people = new HashSet<>();
    list(slug)
        .forEach(
            version ->
                Stream.of(version.getSavedBy(), version.getSubmittedBy(), version.getDecidedBy())
                    .filter(Objects::nonNull)
                    .forEach(people::add));
    return post.names(people, caller.language());
  }

  /**
   * What the community, or the one that it has become a part of, has written so far, for what
   * follows from it in other rooms.
   */
  @Internal
  public ProfileContent written(long communityId) {
    long present = communities.find(communityId).map(Community::getHeirId).orElse(communityId);
    return current(present).content();
  }

  /**
   * Writes answers given elsewhere on the draft, by the names of the form's fields. A draft in
   * which the fields said something else is set aside and stays among the versions; one that waits
   * for an organizer's look is left alone.
   *
   * @throws InvalidInputException if an answer cannot be understood
   */
  @Internal
  public void fill(long communityId, Map<String, String> answers) {
    if (answers.isEmpty()) {
      return;
    }
    Community community = communities.find(communityId).orElseThrow();
    versions.lock(communityId);
    ProfileDraft current = held(communityId);
    if (current.waiting()) {
      return;
    }
    ProfileForm before = ProfileForm.of(community, current);
    ProfileForm form = ProfileForm.of(community, current);
    ProfileFields.write(form, answers);
    Map<String, String[]> differing = ProfileFields.differing(before, form);
    if (differing.isEmpty()) {
      return;
    }
    ProfileVersion draft = draft(communityId);
    boolean typed = current.state() == ProfileState.DRAFT;
    if (typed && differing.values().stream().anyMatch(each -> !each[0].isBlank())) {
      draft.setAside(caller.personId(), clock.instant());
      versions.flush();
      draft = new ProfileVersion(communityId, draft.getNumber() + 1);
      versions.add(draft);
    }
    draft.write(form.toContent(KyivTime.today(clock)), caller.personId(), clock.instant());
  }

  private ProfileVersion written(String slug, String token, ProfileForm form) {
    Community community = editable(slug);
    ProfileContent content = form.toContent(KyivTime.today(clock));
    versions.lock(community.getId());
    ProfileDraft current = held(community.getId());
    if (!current.token().equals(token)) {
      throw new ProfileConflictException(current);
    }
    ProfileVersion draft = draft(community.getId());
    draft.write(content, caller.personId(), clock.instant());
    versions.flush();
    return draft;
  }

  /** The version that is being written, begun if there is none. */
  private ProfileVersion draft(long communityId) {
    Optional<ProfileVersion> latest = versions.findLatestHeld(communityId);
    if (latest.isPresent() && latest.get().getState().open()) {
      return latest.get();
    }
    ProfileVersion next =
        new ProfileVersion(communityId, latest.map(ProfileVersion::getNumber).orElse(0) + 1);
    next.write(
        latest.map(ProfileVersion::getContent).orElse(ProfileContent.EMPTY),
        caller.personId(),
        clock.instant());
    versions.add(next);
    return next;
  }

  private ProfileDraft held(long communityId) {
    return versions.findLatestHeld(communityId).map(ProfileDraft::of).orElse(ProfileDraft.NONE);
  }

  private ProfileDraft current(long communityId) {
    return versions.findLatest(communityId).map(ProfileDraft::of).orElse(ProfileDraft.NONE);
  }

  private Community editable(String slug) {
    Community community =
        (slug == null ? Optional.<Community>empty() : communities.findBySlug(slug))
            .orElseThrow(() -> new NotFoundException("community " + slug));
    caller.requireCommunityEditor(community.getId());
    return community;
  }
}
