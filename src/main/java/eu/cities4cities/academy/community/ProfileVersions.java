package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The versions of a community's profile, for those who may write on it. */
@Service
public class ProfileVersions {
  @Inject private ProfileAccess access;
  @Inject private ProfileReader reader;
  @Inject private ProfileDocuments documents;
  @Inject private CommunityRepository communities;
  @Inject private ProfileVersionRepository versions;
  @Inject private ProfileDrafts drafts;
  @Inject private CommunityPost post;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What is written of the profile so far: the open version, else the one in public. */
  @SignedIn
  public ProfileDraft open(String slug) {
    return drafts.current(access.readable(slug));
  }

  /**
   * The form of what is written so far.
   *
   * @throws CommunityEndedException if the community is no more
   */
  @SignedIn
  public ProfileForm form(String slug) {
    Community community = access.editable(slug);
    return ProfileForm.of(drafts.current(community));
  }

  /**
   * Keeps what is written so far.
   *
   * @param token of the draft from which it was written on
   * @return the draft as it stands now
   * @throws CommunityEndedException if the community is no more; nothing is kept then
   * @throws ProfileConflictException if somebody has written in the meantime; nothing is kept then
   * @throws ProfileDecidedException if it waits for an organizer's look
   * @throws eu.cities4cities.academy.shared.file.FileRefusedException if it names a file that is no
   *     longer kept for the community; nothing is kept then
   */
  @SignedIn
  public ProfileDraft save(String slug, String token, ProfileForm form) {
    Community community = access.held(slug);
    WrittenProfile written = WrittenProfile.of(form, reader.rules(community));
    ProfileDraft current = drafts.held(community);
    if (!current.token().equals(token)
        && (written.standsIn(current) || written.overtaken(current, caller.personId()))) {
      return current;
    }
    if (!written.follows(current, token, caller.personId())) {
      throw new ProfileConflictException(current);
    }
    return ProfileDraft.of(written(community, written));
  }

  /**
   * Keeps what is written and hands it to the organizers, who are told by letter.
   *
   * @throws CommunityEndedException if the community is no more; nothing is kept then
   * @throws UnfinishedProfileException if a field is half filled or cannot be understood
   * @throws SensitiveTextException if something in it may give away what protects people, and
   *     whoever hands it in has not said that it does not; nothing is kept then
   */
  @SignedIn
  public void submit(String slug, String token, ProfileForm form) {
    Community community = access.held(slug);
    WrittenProfile whole = WrittenProfile.whole(form, reader.rules(community));
    WrittenProfile typed = WrittenProfile.of(form, reader.rules(community));
    ProfileDraft current = drafts.held(community);
    if (!typed.follows(current, token, caller.personId())) {
      throw new ProfileConflictException(current);
    }
    ProfileVersion version = written(community, whole);
    List<SensitiveText.Hint> hints = SensitiveText.hints(version.getContent());
    if (!hints.isEmpty() && !form.isSensitiveSeen()) {
      throw new SensitiveTextException(hints);
    }
    if (!version.getContent().given()) {
      throw new InvalidInputException("community.profile.nothing");
    }
    version.submit(caller.personId(), clock.instant());
    versions.flush();
    post.submitted(community, version);
  }

  /** Takes back what was handed in, to go on writing. */
  @SignedIn
  public void takeBack(String slug) {
    Community community = access.held(slug);
    versions.findLatestHeld(community.getId()).orElseThrow(ProfileDecidedException::new).takeBack();
  }

  /**
   * Some of the versions, the latest first, without what they say.
   *
   * @param count how many there are in all
   * @param people the names of those who wrote, handed in or decided, in the caller's language
   * @param origins the names of communities for which some were written, likewise
   */
  public record Page(
      List<ProfileVersionRow> rows,
      long count,
      Map<Long, String> people,
      Map<Long, String> origins) {}

  /** The versions of the profile from {@code first} on, the latest first. */
  @SignedIn
  public Page page(String slug, int first, int size) {
    long community = access.readable(slug).getId();
    List<ProfileVersionRow> rows = versions.list(community, first, size);
    return new Page(rows, versions.count(community), people(rows), origins(community, rows));
  }

  private Map<Long, String> people(List<ProfileVersionRow> rows) {
    Set<Long> people = new HashSet<>();
    rows.forEach(
        version ->
            Stream.of(version.savedBy(), version.submittedBy(), version.decidedBy())
                .filter(Objects::nonNull)
                .forEach(people::add));
    return post.names(people, caller.language());
  }

  private Map<Long, String> origins(long community, List<ProfileVersionRow> rows) {
    Set<Long> parts = new HashSet<>();
    rows.stream()
        .map(ProfileVersionRow::originId)
        .filter(origin -> origin != null && origin != community)
        .forEach(parts::add);
    Map<Long, String> origins = new HashMap<>();
    communities.listByIds(parts).forEach(row -> origins.put(row.id(), row.name(caller.language())));
    return origins;
  }

  /** The name of the person who wrote last, in the caller's language; empty for the Academy. */
  @SignedIn
  public String lastWriter(String slug) {
    Long person = drafts.current(access.readable(slug)).savedBy();
    return person == null
        ? ""
        : post.names(Set.of(person), caller.language()).getOrDefault(person, "");
  }

  /** A version by its number; throws {@link NotFoundException}. */
  @SignedIn
  public ProfileVersion get(String slug, int number) {
    return versions
        .find(access.readable(slug).getId(), number)
        .orElseThrow(() -> new NotFoundException("version " + number + " of " + slug));
  }

  /** What the page would show if this version were in public. */
  @SignedIn
  public PublicProfile preview(String slug, int number, Language language) {
    Community community = access.readable(slug);
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
    Community community = access.held(slug);
    ProfileVersion earlier = get(slug, number);
    versions
        .findLatestHeld(community.getId())
        .filter(latest -> latest.getState().open())
        .ifPresent(
            latest -> {
              latest.setAside(caller.personId(), clock.instant());
              versions.flush();
            });
    ProfileVersion next = drafts.next(community.getId(), community.getPortalUrl());
    // What is brought back are words; the link is the one there is.
    ProfileContent words = earlier.getContent().linking(community.getPortalUrl());
    next.write(words, withoutLink(earlier.getTyped()), null, caller.personId(), clock.instant());
    versions.add(next);
  }

  private ProfileVersion written(Community community, WrittenProfile written) {
    documents.requireKept(community.getId(), written.files());
    ProfileVersion draft = drafts.open(community.getId());
    draft.write(
        written.content(), written.typed(), written.by(), caller.personId(), clock.instant());
    versions.flush();
    return draft;
  }

  private static Map<String, String> withoutLink(Map<String, String> typed) {
    Map<String, String> others = new HashMap<>(typed);
    others.remove(ProfileFields.PORTAL);
    return others;
  }
}
