package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.SearchTerms;
import eu.cities4cities.academy.community.portal.PortalMatch.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The register by codes and folded names, made once for all entries that are looked up in it. */
final class PortalRegister {
  /** Words that say what kind of body it is, folded as names are. */
  private static final Set<String> KINDS =
      folded(
          "громада територіальна міська сільська селищна об’єднана отг місто"
              + " community hromada territorial urban rural settlement amalgamated city of");

  private static final Set<String> REGION_KINDS = folded("область обл oblast region місто city of");

  /** As they are written out, then by what distinguishes them. */
  private static final List<Map<String, Region>> REGIONS =
      List.of(regions(Set.of()), regions(REGION_KINDS));

  private final Map<String, Known> byCode = new HashMap<>();
  private final Map<String, List<Known>> byName = new HashMap<>();

  /**
   * A register.
   *
   * @param communities in the order in which those of one name are told
   */
  PortalRegister(List<Known> communities) {
    for (Known each : communities) {
      if (each.code() != null) {
        byCode.putIfAbsent(each.code(), each);
      }
      Set<String> names = new LinkedHashSet<>();
      names.add(key(each.nameUk(), KINDS));
      names.add(key(each.nameEn(), KINDS));
      names.forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>()).add(each));
    }
    byName.remove("");
  }

  /** The communities of a name in either language, whatever kind of body it says they are. */
  List<Known> called(String name) {
    return byName.getOrDefault(key(name, KINDS), List.of());
  }

  /** The community of a code, in which Cyrillic letters may stand for Latin ones, or spaces. */
  Optional<Known> coded(String code) {
    String latin = code.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replace('А', 'A');
    return Optional.ofNullable(byCode.get(latin));
  }

  /** The region that those words name, in either language; empty if none. */
  static Optional<Region> region(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Region.ofCode(text)
        .or(() -> Region.ofSlug(text))
        .or(() -> Optional.ofNullable(REGIONS.get(0).get(key(text, Set.of()))))
        .or(() -> Optional.ofNullable(REGIONS.get(1).get(key(text, REGION_KINDS))));
  }

  /**
   * The regions by their folded names, the Ukrainian ones first: «Київ» is the city, though the
   * English name of its region is so.
   */
  private static Map<String, Region> regions(Set<String> without) {
    Map<String, Region> regions = new HashMap<>();
    for (Function<Region, String> name :
        List.<Function<Region, String>>of(Region::nameUk, Region::nameEn)) {
      for (Region region : Region.values()) {
        regions.putIfAbsent(key(name.apply(region), without), region);
      }
    }
    regions.remove("");
    return regions;
  }

  private static String key(String name, Set<String> without) {
    List<String> terms = new ArrayList<>(SearchTerms.of(name));
    terms.removeAll(without);
    return String.join(" ", terms);
  }

  private static Set<String> folded(String words) {
    return Arrays.stream(words.split(" "))
        .flatMap(word -> SearchTerms.of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
