package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Pairs of attempts with the same wrong answers (Harpp, Hogan and Jennings 1996): a fact to look
 * at, never a verdict.
 */
final class SameErrors {
  /** So many equal errors at least: fewer happen by chance. */
  static final int FEWEST = 6;

  private SameErrors() {}

  /**
   * The wrong answers of one attempt.
   *
   * @param answers everything that was answered, by question
   * @param wrong those of them that earned nothing
   */
  record Answered(long attempt, long person, Map<Long, Answer> answers, Map<Long, Answer> wrong) {}

  /**
   * Two attempts of different people.
   *
   * @param same questions with the same wrong answer
   * @param different questions that both answered, differently
   */
  record Pair(long one, long other, int same, int different) {}

  /** The pairs with at least as many equal errors as different answers, the most alike first. */
  static List<Pair> among(List<Answered> attempts) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Answered one = attempts.get(j);
        Answered other = attempts.get(i);
        if (one.person() != other.person() && one.wrong().size() >= FEWEST) {
          int same = same(one, other);
          if (same >= FEWEST) {
            int different = different(one, other);
            if (same >= different) {
              pairs.add(new Pair(one.attempt(), other.attempt(), same, different));
            }
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> pair.different() - pair.same())
            .thenComparingLong(Pair::one)
            .thenComparingLong(Pair::other));
    return pairs;
  }

  private static int same(Answered one, Answered other) {
    int same = 0;
    for (Map.Entry<Long, Answer> wrong : one.wrong().entrySet()) {
      same += wrong.getValue().equals(other.wrong().get(wrong.getKey())) ? 1 : 0;
    }
    return same;
  }

  private static int different(Answered one, Answered other) {
    int different = 0;
    for (Map.Entry<Long, Answer> given : one.answers().entrySet()) {
      Answer theirs = other.answers().get(given.getKey());
      different += theirs != null && !theirs.equals(given.getValue()) ? 1 : 0;
    }
    return different;
  }
}
