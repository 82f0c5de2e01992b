package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

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
            Map.of(7L, 20L));
    assertThat(scores).containsExactly(Map.entry(1L, new Score(12, 20)));
  }

  @Test
  void attemptsAtVersionsWithOtherPointsCompareByTheirFraction() {
    var scores =
        CourseScores.of(
            List.of(new AttemptScore(1, 7, 9, 10), new AttemptScore(1, 7, 12, 20)),
            Map.of(7L, 20L));
    assertThat(scores.get(1L)).isEqualTo(new Score(9, 10));
  }

  @Test
  void aQuizNotTakenCountsAsNothingGot() {
    var scores = CourseScores.of(List.of(new AttemptScore(1, 7, 15, 20)), Map.of(7L, 20L, 8L, 10L));
    assertThat(scores.get(1L)).isEqualTo(new Score(15, 30));
  }

  @Test
  void whoTookNoneIsNotListedAndAQuizThatDoesNotCountIsNotAdded() {
    var scores = CourseScores.of(List.of(new AttemptScore(1, 9, 15, 20)), Map.of(7L, 20L));
    assertThat(scores).containsExactly(Map.entry(1L, new Score(0, 20)));
  }
}
