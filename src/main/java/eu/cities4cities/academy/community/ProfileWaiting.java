package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;

/**
 * A profile that waits for an organizer's look.
 *
 * @param number of the version
 * @param submittedBy id of the person who handed it in
 */
public record ProfileWaiting(
    String slug,
    String nameUk,
    String nameEn,
    String regionCode,
    int number,
    Long submittedBy,
    Instant submittedAt) {
  /** The community's official name in a language. */
  public String name(Language language) {
    return language.choose(nameUk, nameEn);
  }

  /** Its region's name in a language. */
  public String regionName(Language language) {
    return Region.ofCode(regionCode).orElseThrow().name(language.code());
  }
}
