package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RuleNodeTest {
  @Property(tries = 300)
  void aRuleIsTheSameAfterTheEditorShowedIt(@ForAll("groups") AwardRule rule) {
    assertThat(RuleNode.of(rule).rule()).isEqualTo(rule);
  }

  @Provide
  Arbitrary<AwardRule> groups() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 20);
    Arbitrary<Integer> percent = Arbitraries.integers().between(1, 100);
    Arbitrary<AwardRule> leaf =
        Arbitraries.oneOf(
            Combinators.combine(few, few).as(AwardRule.Days::new),
            few.map(AwardRule.Sessions::new),
            percent.map(AwardRule.Minutes::new),
            percent.map(AwardRule.Quiz::new),
            percent.map(AwardRule.Lessons::new),
            few.map(AwardRule.Tasks::new),
            Arbitraries.just(new AwardRule.Approval()));
    Arbitrary<AwardRule> inner =
        Arbitraries.oneOf(leaf, leaf.list().ofMinSize(1).ofMaxSize(3).map(AwardRule.AnyOf::new));
    return Combinators.combine(inner.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
        .as((parts, all) -> all ? new AwardRule.AllOf(parts) : new AwardRule.AnyOf(parts));
  }

  @Test
  void aSingleConditionIsShownAsAGroupOfOne() {
    assertThat(RuleNode.of(new AwardRule.Days(1, 1)).rule())
        .isEqualTo(new AwardRule.AllOf(List.of(new AwardRule.Days(1, 1))));
  }

  @Test
  void linesAreAddedMovedAndTakenOut() {
    RuleNode root = RuleNode.of(AwardRule.usual(4, 3, 60));
    root.add(RuleNode.Kind.ANY);
    RuleNode group = root.lines().get(3).node();
    group.add(RuleNode.Kind.LESSONS);
    group.add(RuleNode.Kind.TASKS);
    root.up(group);
    root.remove(root.lines().get(1).node());
    assertThat(root.rule())
        .isEqualTo(
            new AwardRule.AllOf(
                List.of(
                    new AwardRule.AnyOf(
                        List.of(new AwardRule.Lessons(100), new AwardRule.Tasks(1))),
                    new AwardRule.Quiz(60))));
    assertThat(root.lines()).extracting(RuleNode.Line::depth).containsExactly(0, 1, 2, 2, 1);
  }

  @Test
  void emptyGroupsAskNothingAndARuleOfNothingIsRefused() {
    RuleNode root = RuleNode.of(new AwardRule.Quiz(60));
    root.add(RuleNode.Kind.ANY);
    assertThat(root.rule()).isEqualTo(new AwardRule.AllOf(List.of(new AwardRule.Quiz(60))));
    root.remove(root.lines().get(1).node());
    assertThatThrownBy(root::rule).hasMessage("course.rule.bad.empty");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    RuleNode root = RuleNode.of(new AwardRule.Quiz(60));
    RuleNode quiz = root.lines().get(1).node();
    quiz.setNumber(101);
    assertThatThrownBy(root::rule).hasMessage("course.rule.bad.percent");
    quiz.setKind(RuleNode.Kind.DAYS);
    quiz.setPerDay(0);
    assertThatThrownBy(root::rule).hasMessage("course.rule.bad.perDay");
    quiz.setPerDay(1);
    quiz.setNumber(null);
    assertThatThrownBy(root::rule).hasMessage("course.rule.bad.number");
  }
}
