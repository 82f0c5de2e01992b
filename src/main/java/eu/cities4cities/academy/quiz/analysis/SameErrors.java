package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of attempts with the same wrong answers (Harpp, Hogan and Jennings 1996): a fact to look
 * at, never a verdict.
 */
final class SameErrors {
  /** So many equal errors at least: fewer happen by chance. */
  static final int FEWEST = 6;

  /** Where a question was not answered, or not answered wrongly. */
  private static final int NOTHING = 0;

  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<Answer, Integer> names = new HashMap<>();

  private SameErrors() {}

  /**
   * The wrong answers of one attempt.
   *
   * @param answers everything that was answered, by question
   * @param wrong those of them that earned less than everything
   */
  record Answered(long attempt, long person, Map<Long, Answer> answers, Map<Long, Answer> wrong) {}

  /**
   * Two attempts of different people.
   *
   * @param same questions with the same wrong answer
   * @param different questions that both answered, differently
   */
  record Pair(long one, long other, int same, int different) {}

  /** An attempt with a number for each answer, so that comparing all pairs stays cheap. */
  private record Numbered(long attempt, long person, int[] answers, int[] wrong) {}

  /** The pairs with at least as many equal errors as different answers, the most alike first. */
  static List<Pair> among(List<Answered> attempts) {
    SameErrors errors = new SameErrors();
    for (Answered each : attempts) {
      each.answers().keySet().forEach(errors::place);
    }
    List<Numbered> candidates =
        attempts.stream()
            .filter(each -> each.wrong().size() >= FEWEST)
            .map(errors::numbered)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Numbered other = candidates.get(i);
      for (int j = 0; j < i; j++) {
        compare(candidates.get(j), other, pairs);
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> pair.different() - pair.same())
            .thenComparingLong(Pair::one)
            .thenComparingLong(Pair::other));
    return pairs;
  }

  private int place(long question) {
    return places.computeIfAbsent(question, any -> places.size());
  }

  private Numbered numbered(Answered answered) {
    int[] answers = new int[places.size()];
    int[] wrong = new int[places.size()];
    answered.answers().forEach((question, answer) -> answers[place(question)] = name(answer));
    answered.wrong().forEach((question, answer) -> wrong[place(question)] = name(answer));
    return new Numbered(answered.attempt(), answered.person(), answers, wrong);
  }

  private int name(Answer answer) {
    return names.computeIfAbsent(answer, any -> names.size() + 1);
  }

  private static void compare(Numbered one, Numbered other, List<Pair> pairs) {
    if (one.person() == other.person()) {
      return;
    }
    int same = 0;
    int different = 0;
    for (int place = 0; place < one.answers().length; place++) {
      int first = one.answers()[place];
      int second = other.answers()[place];
      if (first == NOTHING || second == NOTHING) {
        continue;
      }
      if (first != second) {
        different++;
      } else if (one.wrong()[place] != NOTHING && other.wrong()[place] != NOTHING) {
        same++;
      }
    }
    if (same >= FEWEST && same >= different) {
      pairs.add(new Pair(one.attempt(), other.attempt(), same, different));
    }
  }
}
