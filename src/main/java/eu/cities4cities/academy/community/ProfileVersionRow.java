package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;

/**
 * A version of a profile in the list of all, without what it says.
 *
 * @param savedBy id of the person who wrote last; null for the Academy itself
 * @param note why it was given back; null otherwise
 * @param originId the community for which it was written, if that has become a part of this one;
 *     this one itself if it was written beside a version that waited
 */
public record ProfileVersionRow(
    int number,
    ProfileState state,
    Long savedBy,
    Instant savedAt,
    Long submittedBy,
    Long decidedBy,
    String note,
    Long originId) {
  /** The language of the note, by its letters. */
  public String noteLang() {
    return Language.ofText(note).code();
  }
}
