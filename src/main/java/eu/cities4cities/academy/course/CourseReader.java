package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;

/**
 * Somebody on a course, as letters need them.
 *
 * @param personId the person
 * @param email their address
 * @param languageCode the code of their language
 * @param zone their time zone, or null for Kyiv
 * @param regionCode the region of their community at enrollment, or null
 */
public record CourseReader(
    Long personId, String email, String languageCode, String zone, String regionCode) {

  /** The language they read. */
  public Language language() {
    return Language.of(languageCode);
  }
}
