package eu.cities4cities.academy.quiz.analysis;

/**
 * What the people of one community got.
 *
 * @param nameUk null for people without a community
 * @param mean the mean of their percentages, rounded down
 * @param passed how many reach the pass mark
 */
public record CommunityResult(
    String nameUk, String nameEn, String regionCode, int people, int mean, int passed) {
  /** The community's name, or null. */
  public String name(String language) {
    return "en".equals(language) && nameEn != null ? nameEn : nameUk;
  }
}
