package eu.cities4cities.academy.quiz;

import java.util.Set;

/** Marks an answer: a function of the question's version and the answer, and of nothing else. */
public final class Scoring {
  private Scoring() {}

  /**
   * What the answer earns. A single choice earns all or nothing. A multiple choice without partial
   * credit earns all for exactly the right choices. With partial credit each right choice earns an
   * equal share and each wrong one takes away the penalty's part of such a share, never below
   * nothing. Choices that the question does not have are not looked at.
   */
  public static Score score(QuestionContent question, Answer answer) {
    long total = question.points() * Score.PARTS_PER_POINT;
    Set<Integer> right = question.rightChoices();
    if (question.kind() == QuestionKind.SINGLE || !question.partialCredit()) {
      return new Score(answer.choices().equals(right) ? total : 0, total);
    }
    long hits = 0;
    long misses = 0;
    for (Choice choice : question.choices()) {
      if (answer.choices().contains(choice.id())) {
        if (choice.right()) {
          hits++;
        } else {
          misses++;
        }
      }
    }
    long percentShares = Math.max(0, 100 * hits - question.penaltyPercent() * misses);
    return new Score(total / (100L * right.size()) * percentShares, total);
  }
}
