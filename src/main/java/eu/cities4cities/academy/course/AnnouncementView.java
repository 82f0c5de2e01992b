package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.LinkedText;
import java.time.Instant;
import java.util.List;

/**
 * An announcement as a participant reads it.
 *
 * @param id its id
 * @param courseSlug its course's place in addresses
 * @param courseTitle its course, in the reader's language
 * @param language the code of the language it is written in
 * @param otherLanguage whether that is not the reader's own, for want of it
 * @param title its title
 * @param text its text
 * @param sentAt when it was sent
 * @param correctedAt when its words were changed afterwards, or null
 */
public record AnnouncementView(
    long id,
    String courseSlug,
    String courseTitle,
    String language,
    boolean otherLanguage,
    String title,
    String text,
    Instant sentAt,
    Instant correctedAt) {

  /** The text with its addresses apart. */
  public List<LinkedText.Part> parts() {
    return LinkedText.parts(text);
  }
}
