package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.CourseScores.CountingQuiz;
import eu.cities4cities.academy.quiz.question.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseScoresTest {
  @Test
  void theBestAttemptOfAQuizCounts() {
    var scores =
        CourseScores.of(
            List.of(new AttemptScore(1, 7, 5, 20), new AttemptScore(1, 7, 12, 20)),
            Map.of(7L, best(20)));
    assertThat(scores).containsExactly(Map.entry(1L, new Score(12, 20)));
  }

  @Test
  void attemptsAtVersionsWithOtherPointsCompareByTheirFraction() {
    var scores =
        CourseScores.of(
            List.of(new AttemptScore(1, 7, 9, 10), new AttemptScore(1, 7, 12, 20)),
            Map.of(7L, best(20)));
    assertThat(scores.get(1L)).isEqualTo(new Score(9, 10));
  }

  @Test
  void aQuizNotTakenCountsAsNothingGot() {
    var scores =
        CourseScores.of(
            List.of(new AttemptScore(1, 7, 15, 20)), Map.of(7L, best(20), 8L, best(10)));
    assertThat(scores.get(1L)).isEqualTo(new Score(15, 30));
  }

  @Test
  void whoTookNoneIsNotListedAndAQuizThatDoesNotCountIsNotAdded() {
    var scores = CourseScores.of(List.of(new AttemptScore(1, 9, 15, 20)), Map.of(7L, best(20)));
    assertThat(scores).containsExactly(Map.entry(1L, new Score(0, 20)));
  }

  @Test
  void theLastOrTheAverageCountsWhereTheQuizSaysSo() {
    var attempts = List.of(new AttemptScore(1, 7, 18, 20), new AttemptScore(1, 7, 10, 20));
    assertThat(CourseScores.of(attempts, Map.of(7L, counting(AttemptCounting.LAST))).get(1L))
        .isEqualTo(new Score(10, 20));
    assertThat(CourseScores.of(attempts, Map.of(7L, counting(AttemptCounting.AVERAGE))).get(1L))
        .isEqualTo(new Score(28, 40));
  }

  @Test
  void anAverageWeighsAsMuchAsItsQuizHasPointsAndLosesNoPartOfOne() {
    var attempts =
        List.of(
            new AttemptScore(1, 7, 1, 2),
            new AttemptScore(1, 7, 0, 2),
            new AttemptScore(1, 7, 0, 2),
            new AttemptScore(1, 8, 10, 10));
    var quizzes = Map.of(7L, counting(AttemptCounting.AVERAGE), 8L, counting(AttemptCounting.BEST));
    assertThat(CourseScores.of(attempts, quizzes).get(1L)).isEqualTo(new Score(31, 36));
  }

  private static CountingQuiz best(long fullMark) {
    return new CountingQuiz(fullMark, AttemptCounting.BEST);
  }

  private static CountingQuiz counting(AttemptCounting counting) {
    return new CountingQuiz(20, counting);
  }
}
