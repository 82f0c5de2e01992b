package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.SeededShuffle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one attempt asks: which version of which question, in which order. It is written down when
 * the attempt starts, so that later edits of the quiz do not reach it.
 */
public record AttemptPlan(List<Item> items) {
  /** One question of the attempt, in the version that is asked. */
  public record Item(long question, long version) {}

  /** Keeps the plan from being changed. */
  public AttemptPlan {
    items = List.copyOf(items);
  }

  /** The plan in the order of the quiz, or shuffled by the seed. */
  static AttemptPlan of(List<Item> items, boolean shuffle, long seed) {
    return new AttemptPlan(shuffle ? SeededShuffle.of(seed, items) : items);
  }

  /** Reads what {@link #written()} wrote. */
  static AttemptPlan parse(String written) {
    if (written.isEmpty()) {
      return new AttemptPlan(List.of());
    }
    return new AttemptPlan(
        Arrays.stream(written.split(","))
            .map(item -> item.split(":", 2))
            .map(item -> new Item(Long.parseLong(item[0]), Long.parseLong(item[1])))
            .toList());
  }

  /** Question and version of each item with a colon between, items with commas between. */
  String written() {
    return items.stream()
        .map(item -> item.question() + ":" + item.version())
        .collect(Collectors.joining(","));
  }

  /** The version in which the question is asked, or 0 where it is not. */
  long versionOf(long question) {
    return items.stream()
        .filter(item -> item.question() == question)
        .mapToLong(Item::version)
        .findFirst()
        .orElse(0);
  }

  /** The versions asked, in order. */
  List<Long> versions() {
    return items.stream().map(Item::version).toList();
  }
}
