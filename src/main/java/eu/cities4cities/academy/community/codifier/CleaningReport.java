package eu.cities4cities.academy.community.codifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was put right in a whole file: how often, and the first examples, for a file in Latin
 * letters has something on each of its lines.
 *
 * @param counts how many cells, by what was wrong; only what occurred
 * @param examples the first of each kind, in the order of the file
 */
public record CleaningReport(Map<Cleaning.Kind, Integer> counts, List<Cleaning> examples) {
  static final int EXAMPLES = 50;

  /** Collects what is put right while a file is read. */
  static final class Collector {
    private final Map<Cleaning.Kind, Integer> counts = new EnumMap<>(Cleaning.Kind.class);
    private final List<Cleaning> examples = new ArrayList<>();

    void add(int line, Cleaning.Kind kind, String before, String after) {
      if (counts.merge(kind, 1, Integer::sum) <= EXAMPLES) {
        examples.add(new Cleaning(line, kind, before, after));
      }
    }

    CleaningReport report() {
      return new CleaningReport(Map.copyOf(counts), List.copyOf(examples));
    }
  }

  /** How many cells were put right. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many cells had that wrong. */
  public int count(Cleaning.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
