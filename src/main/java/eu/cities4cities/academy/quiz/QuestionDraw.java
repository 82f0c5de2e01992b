package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.SeededShuffle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the questions of an attempt: never the same one twice, and from each pool as many as asked
 * for wherever that is possible at all, also where pools overlap. The seed decides everything.
 */
final class QuestionDraw {
  private final List<Pool> pools;
  private final List<List<Long>> orders = new ArrayList<>();
  private final Map<Long, Integer> poolOf = new HashMap<>();

  /**
   * Where some of the questions come from.
   *
   * @param count how many
   * @param questions those they may be; a fixed question is a pool of one
   */
  record Pool(int count, List<Long> questions) {
    Pool {
      questions = List.copyOf(questions);
    }
  }

  private QuestionDraw(List<Pool> pools, long seed) {
    this.pools = pools;
    for (int pool = 0; pool < pools.size(); pool++) {
      List<Long> distinct = pools.get(pool).questions().stream().distinct().sorted().toList();
      orders.add(SeededShuffle.of(SeededShuffle.seedFor(seed, pool), distinct));
    }
  }

  /**
   * The questions of each pool in the order drawn: together as many as can be, and so the same
   * number whatever the seed.
   */
  static List<List<Long>> of(List<Pool> pools, long seed) {
    return new QuestionDraw(pools, seed).draw();
  }

  private List<List<Long>> draw() {
    for (int pool = 0; pool < pools.size(); pool++) {
      for (int one = 0; one < pools.get(pool).count(); one++) {
        give(pool, new HashSet<>());
      }
    }
    List<List<Long>> drawn = new ArrayList<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      int number = pool;
      drawn.add(
          orders.get(pool).stream()
              .filter(question -> poolOf.getOrDefault(question, -1) == number)
              .toList());
    }
    return drawn;
  }

  /** Gives the pool one more question: a free one, else one whose pool can do with another. */
  private boolean give(int pool, Set<Long> tried) {
    for (Long question : orders.get(pool)) {
      if (!poolOf.containsKey(question)) {
        poolOf.put(question, pool);
        return true;
      }
    }
    for (Long question : orders.get(pool)) {
      int holder = poolOf.get(question);
      if (holder != pool && tried.add(question) && give(holder, tried)) {
        poolOf.put(question, pool);
        return true;
      }
    }
    return false;
  }
}
