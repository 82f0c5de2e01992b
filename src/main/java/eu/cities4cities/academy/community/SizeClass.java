package eu.cities4cities.academy.community;

import java.util.Arrays;
import java.util.Optional;

/** How large a community is, by its residents; the words are in the messages. */
public enum SizeClass {
  TO_10("to-10k", 0, 9_999),
  TO_25("10k-25k", 10_000, 24_999),
  TO_50("25k-50k", 25_000, 49_999),
  TO_100("50k-100k", 50_000, 99_999),
  FROM_100("from-100k", 100_000, Integer.MAX_VALUE);

  private final String slug;
  private final int least;
  private final int most;

  SizeClass(String slug, int least, int most) {
    this.slug = slug;
    this.least = least;
    this.most = most;
  }

  /** The class written so in addresses and in the API; empty if none is. */
  public static Optional<SizeClass> ofSlug(String slug) {
    return Arrays.stream(values()).filter(size -> size.slug.equals(slug)).findFirst();
  }

  /** The class in addresses and in the API. */
  public String slug() {
    return slug;
  }

  /** Fewest residents. */
  public int least() {
    return least;
  }

  /** Most residents, still in it. */
  public int most() {
    return most;
  }

  /** The key of its name. */
  public String key() {
    return "community.directory.size." + name();
  }
}
