package eu.cities4cities.academy.quiz;

import java.util.List;

/**
 * What graders have decided about one answer.
 *
 * @param parts parts of a point that it earns
 * @param criteria of them, what each criterion of the rubric earns; all of them in one without a
 *     rubric
 * @param words what the person reads, or an empty text
 */
public record Decided(long parts, List<Long> criteria, String words) {
  /** Keeps the criteria from being changed. */
  public Decided {
    criteria = List.copyOf(criteria);
  }
}
