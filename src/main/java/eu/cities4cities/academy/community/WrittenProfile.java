package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a form says, kept as it was typed, also where it is not understood yet.
 *
 * @param content as far as it is understood
 * @param typed fields that say more than the content, by their names
 * @param by the page that sends it, or null
 */
record WrittenProfile(ProfileContent content, Map<String, String> typed, PageWriter by) {
  /** Reads a form. */
  static WrittenProfile of(ProfileForm form, ReadingRules rules) {
    ProfileContent content = ProfileReading.of(form, rules).content();
    ProfileForm opened = ProfileForm.of(ProfileDraft.NONE.with(content));
    return new WrittenProfile(content, ProfileFields.beyond(form, opened), page(form));
  }

  /**
   * Reads a form in which nothing may be unfinished.
   *
   * @throws UnfinishedProfileException if a field is half filled or cannot be understood
   */
  static WrittenProfile whole(ProfileForm form, ReadingRules rules) {
    return new WrittenProfile(form.toContent(rules), Map.of(), page(form));
  }

  /** What stands in a version. */
  static WrittenProfile of(ProfileVersion version) {
    return new WrittenProfile(version.getContent(), version.getTyped(), version.getWriter());
  }

  private static PageWriter page(ProfileForm form) {
    return PageWriter.read(form.getWriter()).orElse(null);
  }

  /** The files that it names, also in rows that are half filled. */
  List<DocumentFile> files() {
    return Stream.concat(
            content.project().documents().stream().map(Document::file).filter(Objects::nonNull),
            ProfileFields.files(typed).stream())
        .distinct()
        .toList();
  }

  /** Whether a version says the same. */
  boolean standsIn(ProfileVersion version) {
    return content.equals(version.getContent()) && typed.equals(version.getTyped());
  }

  /** Whether a draft says the same. */
  boolean standsIn(ProfileDraft draft) {
    return content.equals(draft.content()) && typed.equals(draft.typed());
  }

  /**
   * Whether this may be written where that stands: its writer knew of it, or has it from the same
   * page, or says the same.
   *
   * @param token what its writer has named to write on from
   * @param person who writes
   */
  boolean follows(ProfileDraft current, String token, Long person) {
    return current.token().equals(token)
        || (current.state() == ProfileState.DRAFT && standsIn(current))
        || (ownPage(current, person) && by.change() > current.writer().change());
  }

  /** Whether it comes late, after what the same page has sent later. */
  boolean overtaken(ProfileDraft current, Long person) {
    return ownPage(current, person) && by.change() <= current.writer().change();
  }

  private boolean ownPage(ProfileDraft current, Long person) {
    return by != null && by.sameAs(current.writer()) && Objects.equals(person, current.savedBy());
  }
}
