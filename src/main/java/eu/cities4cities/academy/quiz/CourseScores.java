package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up a course's quizzes: each person's best attempt of each, and nothing for one not taken.
 */
final class CourseScores {
  private CourseScores() {}

  /**
   * The sum for each person with at least one attempt.
   *
   * @param fullMarks for each quiz that counts, what a faultless attempt would get now
   */
  static Map<Long, Score> of(Iterable<AttemptScore> attempts, Map<Long, Long> fullMarks) {
    Map<Long, Map<Long, Score>> best = new HashMap<>();
    for (AttemptScore attempt : attempts) {
      best.computeIfAbsent(attempt.personId(), person -> new HashMap<>())
          .merge(attempt.quizId(), attempt.score(), CourseScores::better);
    }
    Map<Long, Score> sums = new HashMap<>();
    best.forEach(
        (person, taken) -> {
          Score sum = Score.ZERO;
          for (var quiz : fullMarks.entrySet()) {
            sum = sum.plus(taken.getOrDefault(quiz.getKey(), new Score(0, quiz.getValue())));
          }
          sums.put(person, sum);
        });
    return sums;
  }

  /** The greater fraction; attempts may have asked versions with other points. */
  private static Score better(Score one, Score two) {
    BigInteger first = BigInteger.valueOf(one.got()).multiply(BigInteger.valueOf(two.total()));
    BigInteger second = BigInteger.valueOf(two.got()).multiply(BigInteger.valueOf(one.total()));
    return first.compareTo(second) >= 0 ? one : two;
  }
}
