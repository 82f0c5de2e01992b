package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Region;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which community an entry belongs to.
 *
 * @param sure the community, or null where somebody has to decide
 * @param doubt why somebody has to; null if nobody
 * @param candidates those it may be, the likeliest first
 */
record PortalMatch(Known sure, Doubt doubt, List<Known> candidates) {
  private static final int MOST_CANDIDATES = 6;

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
  static PortalMatch of(PortalEntry entry, PortalRegister register) {
    List<Known> named = register.called(entry.name());
    if (!entry.code().isBlank()) {
      Optional<Known> coded = register.coded(entry.code());
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
    Optional<Region> region = PortalRegister.region(entry.region());
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
}
