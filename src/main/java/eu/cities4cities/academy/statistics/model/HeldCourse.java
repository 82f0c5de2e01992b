package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.shared.Language;
import java.time.LocalDate;

/**
 * A course as comparisons and reports name it.
 *
 * @param series what the editions of one course have in common
 */
public record HeldCourse(
    long id,
    String slug,
    String titleUk,
    String titleEn,
    LocalDate firstDay,
    LocalDate lastDay,
    long series) {
  /** The title in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }
}
