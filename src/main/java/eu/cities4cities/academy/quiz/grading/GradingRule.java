package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.question.Score;
import java.util.List;

/**
 * How many people grade an answer, and what counts when they differ. With a second grader both
 * grade without seeing each other's points. If they differ by no more than the limit, their mean
 * counts; beyond it a third person, who sees both, decides.
 *
 * @param blind whether graders see whose answer it is not
 * @param secondGrader whether two people grade each answer
 * @param limitPercent how far two graders may differ, in percent of the question's points
 */
public record GradingRule(boolean blind, boolean secondGrader, int limitPercent) {
  /** One person grades, and sees the name. */
  public static final GradingRule USUAL = new GradingRule(false, false, 20);

  /** What is to be done about an answer. */
  public enum Stage {
    /** Nobody has graded it. */
    FIRST,
    /** A second person has to grade it. */
    SECOND,
    /** Two people differ too much: a third one decides. */
    THIRD,
    /** Its points are decided. */
    DECIDED
  }

  /**
   * Where an answer stands.
   *
   * @param parts what it earns in parts of a point; null until that is decided
   */
  public record Decision(Stage stage, Long parts) {}

  /**
   * Decides what an answer earns.
   *
   * @param points what the question is worth
   * @param grades what was given in the order of the graders' places, in hundredths of a point
   */
  public Decision decide(int points, List<Integer> grades) {
    if (grades.isEmpty()) {
      return new Decision(Stage.FIRST, null);
    }
    if (!secondGrader) {
      return decided(2L * grades.get(0));
    }
    if (grades.size() == 1) {
      return new Decision(Stage.SECOND, null);
    }
    if (grades.size() > 2) {
      return decided(2L * grades.get(2));
    }
    int apart = Math.abs(grades.get(0) - grades.get(1));
    if (apart <= limitPercent * points) {
      return decided((long) grades.get(0) + grades.get(1));
    }
    return new Decision(Stage.THIRD, null);
  }

  /** The points of so many two-hundredths. */
  private static Decision decided(long halves) {
    return new Decision(Stage.DECIDED, halves * (Score.PARTS_PER_POINT / 200));
  }
}
