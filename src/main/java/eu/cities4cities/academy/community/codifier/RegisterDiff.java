package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.Region;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an edition of the codifier changes in the register. A code decides; where there is none, or
 * where it stands no more in the file, a name decides only if it leaves no doubt. What became of a
 * community that is gone, the file does not say, and nothing here guesses it.
 *
 * @param changes each community of the register and each row of the file, that which needs a
 *     decision first
 * @param regionsLeftOut regions without a community in the file: it is a part, and says nothing of
 *     them
 * @param register all that was compared
 */
public record RegisterDiff(
    List<Change> changes, Set<Region> regionsLeftOut, List<RegisteredCommunity> register) {

  /** What becomes of a community, in the order in which a reader needs to see it. */
  public enum Type {
    /** In the register and not in the file: merged, abolished, or never a community. */
    GONE,
    /** Perhaps the same, perhaps another: somebody has to say. */
    DOUBTFUL,
    /** Ended in the register, and in the file still or again: one of them is wrong. */
    ENDED,
    /** The same code under another official name. */
    RENAMED,
    /** The same name and place under another code. */
    MOVED,
    /** Entered without a code, which the file now gives. */
    CODED,
    /** Not in the register yet. */
    NEW,
    /** In both, and equal. */
    KNOWN
  }

  /**
   * One change.
   *
   * @param community what the register has; null for what is new
   * @param row what the file has; null for what is gone
   */
  public record Change(Type type, RegisteredCommunity community, CodifierRow row) {
    /** The number of the community in the register; null for what is new. */
    public Long communityId() {
      return community == null ? null : community.id();
    }
  }

  /** Compares the register with an edition of the codifier. */
  public static RegisterDiff of(List<RegisteredCommunity> register, Codifier codifier) {
    Set<String> present = new HashSet<>();
    codifier.rows().forEach(row -> present.add(row.regionCode()));
    Map<String, CodifierRow> rows = new LinkedHashMap<>();
    codifier.rows().forEach(row -> rows.put(row.code(), row));
    Set<String> unread = codifier.faultyCodes();
    List<Change> changes = new ArrayList<>();
    Map<String, NamedAlike> groups = new LinkedHashMap<>();
    Set<Region> leftOut = new TreeSet<>();
    for (RegisteredCommunity community : register) {
      CodifierRow row = community.code() == null ? null : rows.remove(community.code());
      if (row != null) {
        changes.add(sameCode(community, row));
      } else if (!present.contains(community.regionCode())) {
        Region.ofCode(community.regionCode()).ifPresent(leftOut::add);
      } else if (community.isActive() && !unread.contains(community.code())) {
        groups.computeIfAbsent(NamedAlike.key(community), key -> new NamedAlike()).add(community);
      }
    }
    for (CodifierRow row : rows.values()) {
      groups.computeIfAbsent(NamedAlike.key(row), key -> new NamedAlike()).add(row);
    }
    groups.values().forEach(group -> changes.addAll(group.match()));
    return new RegisterDiff(inOrder(changes), leftOut, List.copyOf(register));
  }

  private static Change sameCode(RegisteredCommunity community, CodifierRow row) {
    Type type = community.nameUk().equals(row.nameUk()) ? Type.KNOWN : Type.RENAMED;
    return new Change(community.isActive() ? type : Type.ENDED, community, row);
  }

  private static List<Change> inOrder(List<Change> changes) {
    Map<Type, List<Change>> byType = new HashMap<>();
    changes.forEach(
        change -> byType.computeIfAbsent(change.type(), type -> new ArrayList<>()).add(change));
    List<Change> ordered = new ArrayList<>(changes.size());
    for (Type type : Type.values()) {
      ordered.addAll(byType.getOrDefault(type, List.of()));
    }
    return List.copyOf(ordered);
  }

  /** The changes of one type. */
  public List<Change> of(Type type) {
    return changes.stream().filter(change -> change.type() == type).toList();
  }

  /** How many changes there are of each type that occurs, in order. */
  public Map<Type, Long> counts() {
    Map<Type, Long> counts = new EnumMap<>(Type.class);
    changes.forEach(change -> counts.merge(change.type(), 1L, Long::sum));
    return counts;
  }

  /** What is in the register and differs, or is in no file; what needs a decision first. */
  public List<Change> differing() {
    return changes.stream()
        .filter(change -> change.type() != Type.KNOWN && change.type() != Type.NEW)
        .toList();
  }

  /** How many changes of that type there are. */
  public long count(Type type) {
    return changes.stream().filter(change -> change.type() == type).count();
  }
}
