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
    if (secondGrader && grades.size() == 1) {
      return new Decision(Stage.SECOND, null);
    }
    List<Integer> counting = counting(grades);
    if (counting.size() == 2
        && Math.abs(counting.get(0) - counting.get(1)) > limitPercent * points) {
      return new Decision(Stage.THIRD, null);
    }
    return new Decision(Stage.DECIDED, mean(counting));
  }

  /**
   * Those of the graders whose word counts: the only one, the two whose mean it is, or the third.
   *
   * @param grades what was given, in the order of the graders' places
   */
  public <T> List<T> counting(List<T> grades) {
    if (!secondGrader) {
      return grades.subList(0, Math.min(1, grades.size()));
    }
    return grades.size() > 2 ? grades.subList(2, 3) : grades;
  }

  /** The mean of one or two numbers of hundredths, exact in parts of a point. */
  static long mean(List<Integer> hundredths) {
    long sum = hundredths.stream().mapToLong(Integer::longValue).sum();
    return sum * (Score.PARTS_PER_POINT / 100) / hundredths.size();
  }
}
