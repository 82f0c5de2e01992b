package eu.cities4cities.academy.community;

/**
 * What the communities looked for have in common, besides words and region.
 *
 * @param size null for any
 * @param theme in which they look for partners; null for any
 * @param country from which they look for partners, as two letters; null for any
 * @param graduates whether a number of graduates is told of them
 * @param project whether they have a priority project that waits for a partner
 */
public record DirectoryFilter(
    SizeClass size, ProfileTheme theme, String country, boolean graduates, boolean project) {
  /** Lets everything through. */
  public static final DirectoryFilter NONE = new DirectoryFilter(null, null, null, false, false);

  /** The filter as addresses and the API write it; words that mean nothing let all through. */
  public static DirectoryFilter of(
      String size, String theme, String country, boolean graduates, boolean project) {
    return new DirectoryFilter(
        SizeClass.ofSlug(size).orElse(null),
        ProfileTheme.ofSlug(theme).orElse(null),
        country != null && country.matches("[A-Z]{2}") ? country : null,
        graduates,
        project);
  }
}
