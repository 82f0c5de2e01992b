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
   * is lost. An attempt of which all questions have been left out counts for nothing.
   *
   * @param attempts the scores of submitted attempts in the order of the attempts
   */
  public Score of(List<Score> attempts) {
    List<Score> counted = withQuestions(attempts);
    if (counted.isEmpty()) {
      return Score.ZERO;
    }
    return switch (this) {
      case BEST -> counted.stream().reduce(AttemptCounting::better).orElseThrow();
      case LAST -> counted.get(counted.size() - 1);
      case AVERAGE -> counted.stream().reduce(Score.ZERO, Score::plus);
    };
  }

  /** How many attempts are together in the score that counts, at least one. */
  long together(List<Score> attempts) {
    return this == AVERAGE ? Math.max(1, withQuestions(attempts).size()) : 1;
  }

  private static List<Score> withQuestions(List<Score> attempts) {
    return attempts.stream().filter(attempt -> attempt.total() > 0).toList();
  }

  /** The greater fraction; attempts may have asked versions with other points. */
  private static Score better(Score one, Score two) {
    BigInteger first = BigInteger.valueOf(one.got()).multiply(BigInteger.valueOf(two.total()));
    BigInteger second = BigInteger.valueOf(two.got()).multiply(BigInteger.valueOf(one.total()));
    return first.compareTo(second) >= 0 ? one : two;
  }
}
