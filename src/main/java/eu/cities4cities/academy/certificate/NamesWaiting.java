package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;

/**
 * Certificates of a course whose holders are called otherwise now and whose next versions cannot be
 * issued yet.
 *
 * @param count how many there are
 * @param waitsFor the key of the message that says what they wait for
 * @param since when the first of them could not be issued
 */
public record NamesWaiting(
    String slug, String titleUk, String titleEn, int count, String waitsFor, Instant since) {
  /** The course's title in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }
}
