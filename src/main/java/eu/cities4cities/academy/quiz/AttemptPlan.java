package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.SeededShuffle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one attempt asks: which version of which question, in which order, on which page, for how
 * many points. It is written down when the attempt starts, so that later edits of the quiz do not
 * reach it.
 */
public record AttemptPlan(List<Item> items) {
  /**
   * One question of the attempt, in the version that is asked.
   *
   * @param page from 1
   * @param points what it is worth in this quiz; 0 for what its version says
   */
  public record Item(long question, long version, int page, int points) {
    /** On the first page, worth what its version says. */
    public Item(long question, long version) {
      this(question, version, 1, 0);
    }

    /** The question worth what it is worth here. */
    QuestionContent worth(QuestionContent content) {
      return points == 0 || !content.mayWeigh() ? content : content.worth(points);
    }

    private static Item parse(String written) {
      String[] parts = written.split(":");
      long question = Long.parseLong(parts[0]);
      long version = Long.parseLong(parts[1]);
      // Plans from before there were pages end here.
      return parts.length == 2
          ? new Item(question, version)
          : new Item(question, version, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    private String written() {
      return question + ":" + version + ":" + page + ":" + points;
    }
  }

  /** Keeps the plan from being changed. */
  public AttemptPlan {
    items = List.copyOf(items);
  }

  /**
   * The plan in the order of the quiz, or shuffled by the seed: then every page keeps its size, and
   * the questions go to any of them.
   */
  static AttemptPlan of(List<Item> items, boolean shuffle, long seed) {
    if (!shuffle) {
      return new AttemptPlan(items);
    }
    List<Item> shuffled = SeededShuffle.of(seed, items);
    List<Item> placed = new ArrayList<>();
    for (int place = 0; place < items.size(); place++) {
      Item item = shuffled.get(place);
      placed.add(new Item(item.question(), item.version(), items.get(place).page(), item.points()));
    }
    return new AttemptPlan(placed);
  }

  /** Reads what {@link #written()} wrote. */
  static AttemptPlan parse(String written) {
    if (written.isEmpty()) {
      return new AttemptPlan(List.of());
    }
    return new AttemptPlan(Arrays.stream(written.split(",")).map(Item::parse).toList());
  }

  /** The numbers of each item with colons between, items with commas between. */
  String written() {
    return items.stream().map(Item::written).collect(Collectors.joining(","));
  }

  /** The version in which the question is asked, or 0 where it is not. */
  long versionOf(long question) {
    return find(question).map(Item::version).orElse(0L);
  }

  /** The question's part of the plan; empty where it is not asked. */
  Optional<Item> find(long question) {
    return items.stream().filter(item -> item.question() == question).findFirst();
  }

  /** The versions asked, in order. */
  List<Long> versions() {
    return items.stream().map(Item::version).toList();
  }
}
