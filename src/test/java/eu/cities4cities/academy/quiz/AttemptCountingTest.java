package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Score;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AttemptCountingTest {

  @Property
  void theBestIsOneOfThemAndNoneIsBetter(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> got) {
    List<Score> attempts = scores(got);
    Score best = AttemptCounting.BEST.of(attempts);
    assertThat(attempts).contains(best).allMatch(each -> each.got() <= best.got());
  }

  @Property
  void theLastIsTheLast(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> got) {
    List<Score> attempts = scores(got);
    assertThat(AttemptCounting.LAST.of(attempts)).isEqualTo(attempts.get(attempts.size() - 1));
  }

  @Property
  void theAverageReachesAWholePercentageExactlyWhenAllAttemptsTogetherDo(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> got,
      @ForAll @IntRange(max = 100) int percent) {
    List<Score> attempts = scores(got);
    Score together = attempts.stream().reduce(Score.ZERO, Score::plus);
    assertThat(AttemptCounting.AVERAGE.of(attempts).reaches(percent))
        .isEqualTo(together.reaches(percent));
  }

  @Property
  void oneAttemptCountsAsItIsHoweverAttemptsCount(
      @ForAll AttemptCounting counting, @ForAll @IntRange(max = 20) int got) {
    assertThat(counting.of(scores(List.of(got)))).isEqualTo(scores(List.of(got)).get(0));
  }

  @Property
  void anAttemptOfWhichAllQuestionsAreLeftOutCountsForNothing(
      @ForAll AttemptCounting counting,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> got,
      @ForAll @IntRange(max = 8) int place) {
    List<Score> attempts = scores(got);
    List<Score> more = new ArrayList<>(attempts);
    more.add(Math.min(place, more.size()), Score.ZERO);
    assertThat(counting.of(more)).isEqualTo(counting.of(attempts));
    assertThat(counting.together(more)).isEqualTo(counting.together(attempts));
  }

  @Example
  void withoutAnyQuestionThereIsNothingToGet() {
    for (AttemptCounting counting : AttemptCounting.values()) {
      assertThat(counting.of(List.of(Score.ZERO, Score.ZERO))).isEqualTo(Score.ZERO);
      assertThat(counting.together(List.of(Score.ZERO, Score.ZERO))).isEqualTo(1);
    }
  }

  /** Scores of a quiz of twenty points. */
  private static List<Score> scores(List<Integer> got) {
    return got.stream()
        .map(points -> new Score(points * Score.PARTS_PER_POINT, 20 * Score.PARTS_PER_POINT))
        .toList();
  }
}
