package eu.cities4cities.academy.statistics;

import java.time.LocalDateTime;

/**
 * A session as a column of files.
 *
 * @param startsAt Kyiv time
 * @param begun whether there is anything to decide yet
 */
public record FileSession(
    long id, LocalDateTime startsAt, String titleUk, String titleEn, boolean begun) {
  /** The title in one of the two languages. */
  public String title(String language) {
    return "en".equals(language) ? titleEn : titleUk;
  }
}
