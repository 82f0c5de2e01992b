package eu.cities4cities.academy.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.grading.GradingRule.Stage;
import eu.cities4cities.academy.quiz.question.Score;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GradingRuleTest {
  private static final GradingRule TWO = new GradingRule(true, true, 20);

  @Test
  void oneGraderDecides() {
    var decision = GradingRule.USUAL.decide(10, List.of(725));
    assertThat(decision.stage()).isEqualTo(Stage.DECIDED);
    assertThat(decision.parts()).isEqualTo(Score.PARTS_PER_POINT * 725 / 100);
  }

  @Test
  void twoWithinTheLimitGiveTheirMean() {
    assertThat(TWO.decide(10, List.of(600)).stage()).isEqualTo(Stage.SECOND);
    assertThat(TWO.decide(10, List.of(600, 800)).parts()).isEqualTo(Score.PARTS_PER_POINT * 7);
    assertThat(TWO.decide(10, List.of(601, 800)).parts())
        .isEqualTo(Score.PARTS_PER_POINT * 1401 / 200);
  }

  @Test
  void beyondTheLimitAThirdDecides() {
    assertThat(TWO.decide(10, List.of(599, 800)).stage()).isEqualTo(Stage.THIRD);
    assertThat(TWO.decide(10, List.of(599, 800, 750)).parts())
        .isEqualTo(Score.PARTS_PER_POINT * 75 / 10);
  }

  @Test
  void theWordOfThoseCountsWhosePointsDo() {
    assertThat(GradingRule.USUAL.counting(List.of("one", "other"))).containsExactly("one");
    assertThat(TWO.counting(List.of("one", "other"))).containsExactly("one", "other");
    assertThat(TWO.counting(List.of("one", "other", "third"))).containsExactly("third");
  }

  @Property
  void theOrderOfTheTwoDoesNotMatter(
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other,
      @ForAll @IntRange(max = 100) int limit) {
    var rule = new GradingRule(false, true, limit);
    assertThat(rule.decide(10, List.of(one, other)))
        .isEqualTo(rule.decide(10, List.of(other, one)));
  }

  @Property
  void aDecisionLiesBetweenTheLowestAndTheHighestGrade(
      @ForAll boolean second,
      @ForAll @IntRange(max = 100) int limit,
      @ForAll List<@IntRange(max = 1000) Integer> grades) {
    var decision = new GradingRule(false, second, limit).decide(10, grades);
    assertThat(decision.parts() != null).isEqualTo(decision.stage() == Stage.DECIDED);
    if (decision.parts() != null) {
      long hundredth = Score.PARTS_PER_POINT / 100;
      assertThat(decision.parts())
          .isBetween(
              hundredth * grades.stream().mapToInt(each -> each).min().orElseThrow(),
              hundredth * grades.stream().mapToInt(each -> each).max().orElseThrow());
    }
  }
}
