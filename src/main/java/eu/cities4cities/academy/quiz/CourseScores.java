package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
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
   * The sum for each person with at least one attempt.
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
    Score sum = Score.ZERO;
    for (Map.Entry<Long, CountingQuiz> each : quizzes.entrySet()) {
      CountingQuiz quiz = each.getValue();
      List<Score> scores = taken.get(each.getKey());
      sum = sum.plus(scores == null ? new Score(0, quiz.fullMark()) : quiz.counting().of(scores));
    }
    return sum;
  }
}
