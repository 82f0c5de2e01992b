package eu.cities4cities.academy.statistics.board;

/**
 * What a community has of some courses.
 *
 * @param seats seats that its people have or had
 * @param people different people of it
 * @param certificates valid certificates of successful completion
 */
public record CommunityLine(
    long id,
    String nameUk,
    String nameEn,
    String regionCode,
    long seats,
    long people,
    long certificates) {
  /** The name in one of the two languages. */
  public String name(String language) {
    return "en".equals(language) ? nameEn : nameUk;
  }
}
