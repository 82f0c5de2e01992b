package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityName;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The communities of one region that bear one name, those of the register that the file does not
 * have by code beside those of the file that the register does not have.
 */
final class NamedAlike {
  /** How people end a name that they type: «… міська рада», «… громада», «… ОТГ». */
  private static final Pattern TYPED_BODY =
      Pattern.compile(
          "(?iu)(\\s+(міська|селищна|сільська))?(\\s+об.?єднана)?"
              + "((\\s+територіальна)?\\s+(громада|рада|[мс]?о?тг)\\.?)?$");

  private final List<RegisteredCommunity> registered = new ArrayList<>();
  private final List<CodifierRow> rows = new ArrayList<>();

  static String key(RegisteredCommunity community) {
    String name = CommunityName.shortUk(community.nameUk());
    return key(community.regionCode(), community.code() == null ? typed(name) : name);
  }

  /** The name alone of one that nobody took from a register. */
  private static String typed(String name) {
    return TYPED_BODY.matcher(UkrainianName.of(name).text()).replaceFirst("");
  }

  static String key(CodifierRow row) {
    return key(row.regionCode(), CommunityName.shortUk(row.nameUk()));
  }

  /**
   * Spellings of one name meet: another apostrophe or a capital letter makes no other community.
   */
  private static String key(String regionCode, String shortUk) {
    return regionCode + " " + plain(shortUk);
  }

  /** Letters and hyphens alone: «Липівська» and «Ліпівська» stay two. */
  private static String plain(String name) {
    return UkrainianName.of(name).text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d -]", "");
  }

  void add(RegisteredCommunity community) {
    registered.add(community);
  }

  void add(CodifierRow row) {
    rows.add(row);
  }

  /** What becomes of each of them. */
  List<Change> match() {
    List<Change> changes = new ArrayList<>();
    for (RegisteredCommunity community : registered) {
      List<CodifierRow> fitting = rows.stream().filter(row -> fits(community, row)).toList();
      if (fitting.size() == 1 && isOnlyOneFor(fitting.get(0))) {
        Type type = community.code() == null ? Type.CODED : Type.MOVED;
        changes.add(new Change(type, community, fitting.get(0)));
      }
    }
    changes.forEach(
        pair -> {
          registered.remove(pair.community());
          rows.remove(pair.row());
        });
    if (registered.isEmpty()) {
      rows.forEach(row -> changes.add(new Change(Type.NEW, null, row)));
    } else if (rows.isEmpty()) {
      registered.forEach(community -> changes.add(new Change(Type.GONE, community, null)));
    } else {
      for (RegisteredCommunity community : registered) {
        rows.forEach(row -> changes.add(new Change(Type.DOUBTFUL, community, row)));
      }
    }
    return changes;
  }

  private boolean isOnlyOneFor(CodifierRow row) {
    return registered.stream().filter(community -> fits(community, row)).count() == 1;
  }

  /** Whether nothing that is known of the two speaks against their being one. */
  private static boolean fits(RegisteredCommunity community, CodifierRow row) {
    boolean kindFits = !community.tellsKind() || community.kind() == row.kind();
    boolean centreFits =
        community.centreUk() == null || plain(community.centreUk()).equals(plain(row.centreUk()));
    return kindFits && centreFits;
  }
}
