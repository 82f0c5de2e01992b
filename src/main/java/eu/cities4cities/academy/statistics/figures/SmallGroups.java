package eu.cities4cities.academy.statistics.figures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides small groups of a whole that is known, and others with them, so that no hidden one can be
 * computed, not even by who knows how they were chosen.
 *
 * <p>Groups stand in pairs that are set beforehand. A pair with a small group is hidden as one:
 * what both have together can be computed, and it could be either that is small. Where that would
 * be fewer than five too, all pairs are hidden. A partner chosen by its size would tell its size.
 */
public final class SmallGroups {
  /** Groups of fewer people are never shown. */
  public static final int FEWEST = 5;

  private SmallGroups() {}

  /**
   * The groups as they may be shown, in the order in which they came. A group of nobody is shown
   * unless it has to hide another.
   *
   * @param pairs which groups are hidden together; each has two at the least
   * @param groups how many people each has; together they are the whole
   */
  public static <K> Map<K, FigureValue> shown(List<List<K>> pairs, Map<K, Integer> groups) {
    Set<K> hidden = new HashSet<>();
    for (List<K> pair : pairs) {
      boolean small = pair.stream().anyMatch(group -> isSmall(groups.get(group)));
      if (small && isSmall(pair.stream().mapToInt(groups::get).sum())) {
        hidden.addAll(groups.keySet());
      } else if (small) {
        hidden.addAll(pair);
      }
    }
    Map<K, FigureValue> shown = new LinkedHashMap<>();
    groups.forEach(
        (key, people) ->
            shown.put(key, hidden.contains(key) ? FigureValue.HIDDEN : FigureValue.of(people)));
    return shown;
  }

  /** Whether so many people are too few to be shown; nobody is no group. */
  public static boolean isSmall(long people) {
    return people > 0 && people < FEWEST;
  }

  /**
   * The sum over several wholes of what each shows. A whole with a hidden group is left out with
   * all its groups: a sum that held it would, with the others, tell what it hides.
   */
  public static <K> Map<K, FigureValue> sum(Iterable<Map<K, FigureValue>> wholes) {
    Map<K, FigureValue> sums = new LinkedHashMap<>();
    for (Map<K, FigureValue> whole : wholes) {
      if (whole.values().stream().allMatch(FigureValue::isKnown)) {
        whole.forEach(
            (key, value) ->
                sums.merge(
                    key, value, (one, other) -> FigureValue.of(one.number() + other.number())));
      }
    }
    return sums;
  }
}
