package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up a course's quizzes: what counts of each person's attempts at each of them, and nothing
 * for one not taken.
 */
final class CourseScores {
  private CourseScores() {}

  /**
   * A quiz whose points count.
   *
   * @param fullMark what a faultless attempt would get now, in parts of a point
   */
  record CountingQuiz(long fullMark, AttemptCounting counting) {}

  /**
   * The sum for each person with at least one attempt. It says which share was got: where an
   * average counts, it is a multiple of the points, in which every quiz weighs what it weighs in
   * points.
   *
   * @param attempts those of one person at one quiz in their order
   * @param quizzes those that count, by their number
   */
  static Map<Long, Score> of(Iterable<AttemptScore> attempts, Map<Long, CountingQuiz> quizzes) {
    Map<Long, Map<Long, List<Score>>> taken = new HashMap<>();
    for (AttemptScore attempt : attempts) {
      taken
          .computeIfAbsent(attempt.personId(), person -> new HashMap<>())
          .computeIfAbsent(attempt.quizId(), quiz -> new ArrayList<>())
          .add(attempt.score());
    }
    Map<Long, Score> sums = new HashMap<>();
    taken.forEach((person, scores) -> sums.put(person, sum(scores, quizzes)));
    return sums;
  }

  private static Score sum(Map<Long, List<Score>> taken, Map<Long, CountingQuiz> quizzes) {
    long scale = 1;
    for (Map.Entry<Long, CountingQuiz> each : quizzes.entrySet()) {
      scale = leastCommonMultiple(scale, together(each.getValue(), taken.get(each.getKey())));
    }
    Score sum = Score.ZERO;
    for (Map.Entry<Long, CountingQuiz> each : quizzes.entrySet()) {
      CountingQuiz quiz = each.getValue();
      List<Score> scores = taken.get(each.getKey());
      Score counted = scores == null ? new Score(0, quiz.fullMark()) : quiz.counting().of(scores);
      sum = sum.plus(counted.times(scale / together(quiz, scores)));
    }
    return sum;
  }

  private static long together(CountingQuiz quiz, List<Score> scores) {
    return scores == null ? 1 : quiz.counting().together(scores);
  }

  private static long leastCommonMultiple(long one, long two) {
    return BigInteger.valueOf(one)
        .multiply(BigInteger.valueOf(two))
        .divide(BigInteger.valueOf(one).gcd(BigInteger.valueOf(two)))
        .longValueExact();
  }
}
