package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody takes or took part in a course for a community: no answers, no minutes, no results.
 *
 * @param leftAt when they left it, or null
 * @param asked whether the course asks a coordinator to confirm where they work
 * @param confirmedAt when one did, or null
 */
public record CommunityEnrollment(
    Long id,
    Long personId,
    String titleUk,
    String titleEn,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant leftAt,
    boolean asked,
    Instant confirmedAt) {
  /** The course's title in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** Whether they left the course. */
  public boolean left() {
    return leftAt != null;
  }

  /** Whether a coordinator has confirmed where they work. */
  public boolean confirmed() {
    return confirmedAt != null;
  }
}
