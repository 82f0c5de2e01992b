package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Pairs of attempts with the same wrong answers (Harpp, Hogan and Jennings 1996): a fact to look
 * at, never a verdict.
 */
final class SameErrors {
  /** So many equal errors at least: fewer happen by chance. */
  static final int FEWEST = 6;

  private static final Comparator<Pair> MOST_ALIKE_FIRST =
      Comparator.comparingInt((Pair pair) -> pair.different() - pair.same())
          .thenComparingLong(Pair::one)
          .thenComparingLong(Pair::other);

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
  private record Numbered(long attempt, int[] answers, int[] wrong) {}

  /**
   * The pairs with at least as many equal errors as different answers, the most alike first; of two
   * people, the attempts most alike.
   *
   * @param most how many pairs there may be; those less alike are left out
   */
  static List<Pair> among(List<Answered> attempts, int most) {
    SameErrors errors = new SameErrors();
    for (Answered each : attempts) {
      each.answers().keySet().forEach(errors::place);
    }
    Map<Long, List<Numbered>> byPerson = new LinkedHashMap<>();
    attempts.stream()
        .filter(each -> each.wrong().size() >= FEWEST)
        .forEach(
            each ->
                byPerson
                    .computeIfAbsent(each.person(), any -> new ArrayList<>())
                    .add(errors.numbered(each)));
    List<List<Numbered>> people = List.copyOf(byPerson.values());
    // The least alike is at the head, to be the first to go.
    Queue<Pair> pairs = new PriorityQueue<>(MOST_ALIKE_FIRST.reversed());
    for (int i = 0; i < people.size(); i++) {
      for (int j = 0; j < i; j++) {
        Pair best = best(people.get(j), people.get(i));
        if (best != null) {
          pairs.add(best);
        }
        if (pairs.size() > most) {
          pairs.remove();
        }
      }
    }
    return pairs.stream().sorted(MOST_ALIKE_FIRST).toList();
  }

  /** The attempts of two people that are most alike; null where none are. */
  private static Pair best(List<Numbered> one, List<Numbered> other) {
    Pair best = null;
    for (Numbered first : one) {
      for (Numbered second : other) {
        Pair pair = compare(first, second);
        if (pair != null && (best == null || MOST_ALIKE_FIRST.compare(pair, best) < 0)) {
          best = pair;
        }
      }
    }
    return best;
  }

  private int place(long question) {
    return places.computeIfAbsent(question, any -> places.size());
  }

  private Numbered numbered(Answered answered) {
    int[] answers = new int[places.size()];
    int[] wrong = new int[places.size()];
    answered.answers().forEach((question, answer) -> answers[place(question)] = name(answer));
    answered.wrong().forEach((question, answer) -> wrong[place(question)] = name(answer));
    return new Numbered(answered.attempt(), answers, wrong);
  }

  private int name(Answer answer) {
    return names.computeIfAbsent(answer, any -> names.size() + 1);
  }

  /** The pair that two attempts are, or null. */
  private static Pair compare(Numbered one, Numbered other) {
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
    return same >= FEWEST && same >= different
        ? new Pair(one.attempt(), other.attempt(), same, different)
        : null;
  }
}
