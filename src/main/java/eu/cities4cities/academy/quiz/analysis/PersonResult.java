package eu.cities4cities.academy.quiz.analysis;

import java.time.Instant;

/**
 * What one person's attempts at a quiz come to.
 *
 * @param percent of the attempt that counts, rounded down
 */
public record PersonResult(
    long personId,
    String nameUk,
    String nameLatin,
    String communityUk,
    String communityEn,
    String regionCode,
    int attempts,
    int percent,
    Instant lastAt) {
  /** The community's name, or null. */
  public String community(String language) {
    return "en".equals(language) && communityEn != null ? communityEn : communityUk;
  }
}
