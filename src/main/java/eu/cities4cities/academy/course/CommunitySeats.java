package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;

/**
 * How many seats a community has on a course.
 *
 * @param taken how many of them its people have
 * @param waiting how many of its people wait for one
 */
public record CommunitySeats(
    String slug, String titleUk, String titleEn, int seats, long taken, long waiting) {
  /** The course's title in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }
}
