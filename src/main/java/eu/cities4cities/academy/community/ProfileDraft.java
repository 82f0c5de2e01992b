package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is written of a profile so far, for whoever may write on.
 *
 * @param token what a writer names to write on from here
 * @param number of the version, 0 where nothing is written
 * @param state of it; null where nothing is written
 * @param savedBy id of the person who wrote last, or null
 * @param typed fields of its form that say more than the content: half filled, not understood yet
 * @param writer the page that wrote last, or null
 * @param note why the latest version was given back, or null
 */
public record ProfileDraft(
    String token,
    int number,
    ProfileState state,
    ProfileContent content,
    Long savedBy,
    Instant savedAt,
    String note,
    Map<String, String> typed,
    PageWriter writer) {
  /** Nothing written yet. */
  static final ProfileDraft NONE =
      new ProfileDraft("0", 0, null, ProfileContent.EMPTY, null, null, null, Map.of(), null);

  static ProfileDraft of(ProfileVersion version) {
    return new ProfileDraft(
        version.token(),
        version.getNumber(),
        version.getState(),
        version.getContent(),
        version.getSavedBy(),
        version.getSavedAt(),
        version.getNote(),
        version.getTyped(),
        version.getWriter());
  }

  /**
   * What may be written on: an open version as it is; of a closed one what it says, with the link
   * to the portal that is there now, unless it is an own one that has not come into public. A token
   * tells that link too: whoever has opened another one learns of it.
   */
  static ProfileDraft of(Optional<ProfileVersion> version, Community community) {
    String link = community.getPortalUrl();
    return version
        .map(
            each ->
                each.getState().open() ? of(each) : of(each).linking(each.wantedLink(link), link))
        .orElseGet(() -> NONE.linking(link, link));
  }

  private ProfileDraft linking(String url, String present) {
    String mark = present == null ? "" : "-" + Integer.toHexString(present.hashCode());
    return new ProfileDraft(
        token + mark, number, state, content.linking(url), savedBy, savedAt, note, typed, writer);
  }

  /** The same with another content and nothing typed beyond it. */
  ProfileDraft with(ProfileContent other) {
    return new ProfileDraft(token, number, state, other, savedBy, savedAt, note, Map.of(), writer);
  }

  /** Whether it waits for an organizer's look, so that nobody can write on it. */
  public boolean waiting() {
    return state == ProfileState.SUBMITTED;
  }

  /** The language of the note, by its letters. */
  public String noteLang() {
    return Language.ofText(note).code();
  }
}
