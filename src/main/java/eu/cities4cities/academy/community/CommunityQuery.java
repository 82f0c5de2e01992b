package eu.cities4cities.academy.community;

import java.util.List;

/**
 * What somebody looks for.
 *
 * @param text words of a name in Ukrainian or English spelling, a code, or words of the profile;
 *     empty for all
 * @param region null for all
 * @param namesOnly whether words of profiles are left aside
 */
public record CommunityQuery(
    String text, Region region, boolean namesOnly, DirectoryFilter filter) {
  /** More words than this narrow a search no further. */
  private static final int MOST_WORDS = 6;

  /** Null counts as nothing typed. */
  public CommunityQuery {
    text = text == null ? "" : text.strip();
  }

  /** The same without any filter. */
  public CommunityQuery(String text, Region region, boolean namesOnly) {
    this(text, region, namesOnly, DirectoryFilter.NONE);
  }

  /** The folded words that all have to be found. */
  public List<String> terms() {
    return SearchTerms.of(text).stream().limit(MOST_WORDS).toList();
  }

  /** True if the text holds nothing that could be found, though something was typed. */
  public boolean senseless() {
    return !text.isEmpty() && terms().isEmpty();
  }
}
