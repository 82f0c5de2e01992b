package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Transliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The readable part of a page's address that names one community for ever. */
public final class Slug {
  private static final int LONGEST = 80;

  private Slug() {}

  /** What an address is made of: a name in either alphabet, the region and the kind. */
  public record Named(String name, Region region, CommunityKind kind) {}

  /** Spells text in lower-case Latin letters, digits and single hyphens; "x" if nothing is left. */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(Transliteration.toLatin(text), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+|[" + "'\u02BC\u2019" + "]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (plain.length() > LONGEST) {
      int cut = plain.lastIndexOf('-', LONGEST);
      plain = plain.substring(0, cut > 0 ? cut : LONGEST);
    }
    return plain.isEmpty() ? "x" : plain;
  }

  /**
   * Chooses an address for each community, in the given order: its name; with its region where the
   * name occurs twice among them or is taken; then with its kind; then with a number.
   *
   * @param taken addresses that belong to somebody already, never given again
   */
  public static List<String> assign(List<Named> communities, Set<String> taken) {
    Map<String, Integer> occurrences = new HashMap<>();
    communities.forEach(named -> occurrences.merge(of(named.name()), 1, Integer::sum));
    Set<String> used = new HashSet<>(taken);
    List<String> slugs = new ArrayList<>(communities.size());
    for (Named named : communities) {
      String slug = choose(named, occurrences.get(of(named.name())) > 1, used);
      used.add(slug);
      slugs.add(slug);
    }
    return slugs;
  }

  private static String choose(Named named, boolean repeated, Set<String> used) {
    String name = of(named.name());
    if (!repeated && !used.contains(name)) {
      return name;
    }
    String withRegion = name + "-" + named.region().slug();
    if (!used.contains(withRegion)) {
      return withRegion;
    }
    String withKind = withRegion + "-" + named.kind().slug();
    if (!used.contains(withKind)) {
      return withKind;
    }
    int number = 2;
    while (used.contains(withKind + "-" + number)) {
      number++;
    }
    return withKind + "-" + number;
  }
}
