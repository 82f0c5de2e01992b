package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import java.math.BigInteger;
import java.util.List;

/** Which of a person's attempts at a quiz counts. */
public enum AttemptCounting {
  /** The one with the greatest share of its points; of equals the first. */
  BEST,
  /** The one started last. */
  LAST,
  /** What was got in all of them out of what could be got. */
  AVERAGE;

  /**
   * The score that counts; an average is that of all attempts together, so that no part of a point
   * is lost.
   *
   * @param attempts the scores of submitted attempts in the order of the attempts, at least one
   */
  public Score of(List<Score> attempts) {
    return switch (this) {
      case BEST -> attempts.stream().reduce(AttemptCounting::better).orElseThrow();
      case LAST -> attempts.get(attempts.size() - 1);
      case AVERAGE -> attempts.stream().reduce(Score.ZERO, Score::plus);
    };
  }

  /** How many attempts are together in the score that counts. */
  long together(List<Score> attempts) {
    return this == AVERAGE ? attempts.size() : 1;
  }

  /** The greater fraction; attempts may have asked versions with other points. */
  private static Score better(Score one, Score two) {
    BigInteger first = BigInteger.valueOf(one.got()).multiply(BigInteger.valueOf(two.total()));
    BigInteger second = BigInteger.valueOf(two.got()).multiply(BigInteger.valueOf(one.total()));
    return first.compareTo(second) >= 0 ? one : two;
  }
}
