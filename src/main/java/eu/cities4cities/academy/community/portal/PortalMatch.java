package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.SearchTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which community an entry belongs to.
 *
 * @param sure the community, or null where somebody has to decide
 * @param doubt why somebody has to; null if nobody
 * @param candidates those it may be, the likeliest first
 */
record PortalMatch(Known sure, Doubt doubt, List<Known> candidates) {
  private static final int MOST_CANDIDATES = 6;

  /** Words that say what kind of body it is, folded as names are. */
  private static final Set<String> KINDS =
      folded(
          "громада територіальна міська сільська селищна об’єднана отг місто"
              + " community hromada territorial urban rural settlement amalgamated city of");

  private static final Set<String> REGIONS = folded("область обл oblast region місто city of");

  /** A community of the register, as far as it is compared. */
  record Known(
      long id, String code, String nameUk, String nameEn, Region region, String portalUrl) {}

  /** Why somebody has to decide. */
  enum Doubt {
    /** Nothing in the register is called so. */
    UNKNOWN,
    /** Communities of other regions are called so. */
    OTHER_REGION,
    /** The region is not told. */
    NO_REGION,
    /** Several are called so. */
    SEVERAL,
    /** The code is in no register, though the name is. */
    CODE_UNKNOWN,
    /** The code belongs to one that is called otherwise. */
    NAME_DIFFERS,
    /** The community has another link. */
    OTHER_LINK,
    /** An earlier line gives the community another link. */
    TWICE,
    /** Somebody is writing the community's profile: its texts on the portal cannot be taken yet. */
    OPEN_DRAFT,
    /** The community's profile says otherwise than the one on the portal. */
    OTHER_TEXT
  }

  /** Finds the community of an entry: by its code, then by name and region. */
  static PortalMatch of(PortalEntry entry, List<Known> register) {
    List<Known> named =
        entry.name().isEmpty()
            ? List.of()
            : register.stream().filter(each -> isCalled(each, entry.name())).toList();
    String code = code(entry.code());
    if (!code.isEmpty()) {
      Optional<Known> coded =
          register.stream().filter(each -> code.equals(each.code())).findFirst();
      if (coded.isPresent()) {
        boolean same = entry.name().isEmpty() || named.contains(coded.get());
        return same ? sure(coded.get(), entry) : doubtful(Doubt.NAME_DIFFERS, coded.get(), named);
      }
      return doubtful(named.isEmpty() ? Doubt.UNKNOWN : Doubt.CODE_UNKNOWN, null, named);
    }
    return byName(entry, named);
  }

  private static PortalMatch byName(PortalEntry entry, List<Known> named) {
    if (named.isEmpty()) {
      return doubtful(Doubt.UNKNOWN, null, named);
    }
    Optional<Region> region = region(entry.region());
    if (region.isEmpty()) {
      return doubtful(Doubt.NO_REGION, null, named);
    }
    List<Known> there = named.stream().filter(each -> each.region() == region.get()).toList();
    if (there.size() == 1) {
      return sure(there.get(0), entry);
    }
    return there.isEmpty()
        ? doubtful(Doubt.OTHER_REGION, null, named)
        : doubtful(Doubt.SEVERAL, null, there);
  }

  private static PortalMatch sure(Known community, PortalEntry entry) {
    boolean free = community.portalUrl() == null || community.portalUrl().equals(entry.url());
    return free
        ? new PortalMatch(community, null, List.of(community))
        : doubtful(Doubt.OTHER_LINK, community, List.of());
  }

  private static PortalMatch doubtful(Doubt doubt, Known first, List<Known> others) {
    Set<Known> candidates = new LinkedHashSet<>();
    if (first != null) {
      candidates.add(first);
    }
    candidates.addAll(others);
    return new PortalMatch(null, doubt, candidates.stream().limit(MOST_CANDIDATES).toList());
  }

  /** The same match, decided by somebody because an earlier line says otherwise. */
  PortalMatch twice() {
    return doubtful(Doubt.TWICE, sure, List.of());
  }

  private static boolean isCalled(Known known, String name) {
    String key = key(name, KINDS);
    return !key.isEmpty()
        && (key.equals(key(known.nameUk(), KINDS)) || key.equals(key(known.nameEn(), KINDS)));
  }

  /** The region that those words name, in either language; empty if none. */
  static Optional<Region> region(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Region.ofCode(text)
        .or(() -> Region.ofSlug(text))
        .or(() -> first(text, Set.of()))
        .or(() -> first(text, REGIONS));
  }

  /**
   * By the Ukrainian name first: «Київ» is the city, though the English name of its region is so.
   */
  private static Optional<Region> first(String text, Set<String> without) {
    return first(text, without, Region::nameUk).or(() -> first(text, without, Region::nameEn));
  }

  private static Optional<Region> first(
      String text, Set<String> without, Function<Region, String> name) {
    String key = key(text, without);
    return Arrays.stream(Region.values())
        .filter(each -> !key.isEmpty() && key.equals(key(name.apply(each), without)))
        .findFirst();
  }

  /** A code in which Cyrillic letters stand for Latin ones that look alike, or spaces between. */
  private static String code(String code) {
    return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replace('А', 'A');
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
