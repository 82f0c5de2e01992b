package eu.cities4cities.academy.community;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a partnership is about: a community chooses those in which it looks for a partner, a course
 * those that it trains in.
 */
public enum ProfileTheme {
  COOPERATION,
  GOVERNANCE,
  ECONOMY,
  ENERGY,
  ENVIRONMENT,
  UTILITIES,
  HEALTH,
  REHABILITATION,
  SOCIAL,
  DISPLACED,
  VETERANS,
  EDUCATION,
  YOUTH,
  CULTURE,
  TOURISM,
  SPORT,
  AGRICULTURE,
  DIGITAL,
  CRISIS;

  /** The key of its name. */
  public String key() {
    return "ProfileTheme." + name();
  }

  /** The theme as the interface for programs and addresses of pages write it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme written so; empty if none is. */
  public static Optional<ProfileTheme> ofSlug(String slug) {
    return Arrays.stream(values()).filter(theme -> theme.slug().equals(slug)).findFirst();
  }

  /** The themes written so, in their own order; words that are none are left out. */
  public static List<ProfileTheme> ofSlugs(List<String> slugs) {
    return Arrays.stream(values()).filter(theme -> slugs.contains(theme.slug())).toList();
  }
}
