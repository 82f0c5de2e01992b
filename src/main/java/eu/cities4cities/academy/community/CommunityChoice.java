package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.util.List;
import java.util.Optional;

/**
 * A community being chosen on a form: by the script's list, or, without a script, in two steps, by
 * typing and then choosing among what was found.
 */
public class CommunityChoice {
  private static final int MOST_CANDIDATES = 20;

  private String typed;
  private String slug;
  private List<CommunityRow> candidates = List.of();

  /** A choice in which nothing is typed yet. */
  public CommunityChoice() {}

  /** The choice of a community that is known already; null for none. */
  public CommunityChoice(Community community, Language language) {
    if (community != null) {
      typed = language.choose(community.getNameUk(), community.getNameEn());
      slug = community.getSlug();
    }
  }

  /**
   * The community that was chosen, or the only one that what was typed can mean, of those that are
   * there now; empty if there is none or there are several, which are then among {@link
   * #getCandidates()}.
   */
  public Optional<Community> resolve(CommunityService communities) {
    candidates = List.of();
    if (slug != null && !slug.isBlank()) {
      return communities.findPresent(slug);
    }
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    CommunityPage found =
        communities.search(new CommunityQuery(typed, null, true), 1, MOST_CANDIDATES);
    List<CommunityRow> named = found.rows().stream().filter(this::isNamedSo).toList();
    if (named.size() == 1) {
      return communities.find(named.get(0).slug());
    }
    if (found.total() == 1) {
      return communities.find(found.rows().get(0).slug());
    }
    candidates = found.rows();
    return Optional.empty();
  }

  private boolean isNamedSo(CommunityRow row) {
    String name = typed.strip();
    return name.equalsIgnoreCase(row.nameUk())
        || name.equalsIgnoreCase(row.nameEn())
        || name.equalsIgnoreCase(row.code());
  }

  /** What was typed. */
  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  /** The place in addresses of the community that was chosen; empty if none was. */
  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  /** Communities among which to choose, when what was typed can mean several. */
  public List<CommunityRow> getCandidates() {
    return candidates;
  }

  /** Whether what was typed can mean several communities. */
  public boolean isUndecided() {
    return !candidates.isEmpty();
  }
}
