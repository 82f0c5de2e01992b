package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AwardRulePropertiesTest {
  private static final AwardRuleConverter CONVERTER = new AwardRuleConverter();

  @Property
  void percentAreComparedInWholeNumbers(
      @ForAll @IntRange(max = 100_000) int got,
      @ForAll @IntRange(min = 1, max = 100_000) int total,
      @ForAll @IntRange(max = 100) int percent) {
    AwardFacts facts = new AwardFacts(List.of(), 0, 0, got, total);
    AwardJudgement judgement = new AwardRule.Quiz(percent).judge(facts);
    assertThat(judgement.met()).isEqualTo(100L * got >= (long) percent * total);
    assertThat(judgement.got() >= percent).as("shown rounded down").isEqualTo(judgement.met());
  }

  @Property
  void lessonsAreComparedInWholeNumbers(
      @ForAll @IntRange(max = 200) int done,
      @ForAll @IntRange(max = 200) int left,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    int total = done + left;
    AwardFacts.Work work = new AwardFacts.Work(done, total, 0, 0, false);
    AwardJudgement judgement =
        new AwardRule.Lessons(percent).judge(new AwardFacts(List.of(), 0, 0, 0, 0, work));
    assertThat(judgement.met()).isEqualTo(total > 0 && 100 * done >= percent * total);
    assertThat(judgement.needed()).isLessThanOrEqualTo(Math.max(total, 1));
  }

  @Property
  void moreWorkNeverHarms(@ForAll("rules") AwardRule rule, @ForAll("facts") AwardFacts facts) {
    AwardFacts.Work work = facts.work();
    AwardFacts all =
        new AwardFacts(
            facts.days(),
            facts.minutes(),
            facts.totalMinutes(),
            facts.quizPoints(),
            facts.quizTotal(),
            new AwardFacts.Work(work.lessons(), work.lessons(), work.tasks(), work.tasks(), true));
    if (rule.judge(facts).met()) {
      assertThat(rule.judge(all).met()).isTrue();
    }
  }

  @Property
  void oneMoreSessionAttendedNeverHarms(
      @ForAll("rules") AwardRule rule, @ForAll("facts") AwardFacts facts) {
    for (int i = 0; i < facts.days().size(); i++) {
      AwardFacts.Day day = facts.days().get(i);
      if (day.present() < day.held() && rule.judge(facts).met()) {
        AwardFacts more = with(facts, i, new AwardFacts.Day(day.present() + 1, day.held()));
        assertThat(rule.judge(more).met()).isTrue();
      }
    }
  }

  @Property
  void cancellingASessionThatWasMissedNeverHarms(
      @ForAll("rules") AwardRule rule, @ForAll("facts") AwardFacts facts) {
    for (int i = 0; i < facts.days().size(); i++) {
      AwardFacts.Day day = facts.days().get(i);
      if (day.present() < day.held() && rule.judge(facts).met()) {
        AwardFacts fewer = with(facts, i, new AwardFacts.Day(day.present(), day.held() - 1));
        assertThat(rule.judge(fewer).met()).isTrue();
      }
    }
  }

  @Property
  void aDayWithoutSessionsIsAsIfItWereNot(
      @ForAll("rules") AwardRule rule, @ForAll("facts") AwardFacts facts) {
    List<AwardFacts.Day> days = new ArrayList<>(facts.days());
    days.add(new AwardFacts.Day(0, 0));
    assertThat(rule.judge(withDays(facts, days)).met()).isEqualTo(rule.judge(facts).met());
  }

  @Property
  void somethingIsUnmetExactlyWhereTheRuleIs(
      @ForAll("rules") AwardRule rule, @ForAll("facts") AwardFacts facts) {
    AwardJudgement judgement = rule.judge(facts);
    assertThat(judgement.firstUnmet().isPresent()).isNotEqualTo(judgement.met());
    judgement.firstUnmet().ifPresent(unmet -> assertThat(unmet.met()).isFalse());
  }

  @Property
  void aRuleIsReadAsItWasWritten(@ForAll("rules") AwardRule rule) {
    String json = CONVERTER.convertToDatabaseColumn(rule);
    assertThat(CONVERTER.convertToEntityAttribute(json)).isEqualTo(rule);
  }

  private static AwardFacts with(AwardFacts facts, int index, AwardFacts.Day day) {
    List<AwardFacts.Day> days = new ArrayList<>(facts.days());
    days.set(index, day);
    return withDays(facts, days);
  }

  private static AwardFacts withDays(AwardFacts facts, List<AwardFacts.Day> days) {
    return new AwardFacts(
        days,
        facts.minutes(),
        facts.totalMinutes(),
        facts.quizPoints(),
        facts.quizTotal(),
        facts.work());
  }

  @Provide
  Arbitrary<AwardFacts> facts() {
    Arbitrary<AwardFacts.Day> day =
        Arbitraries.integers()
            .between(0, 5)
            .flatMap(
                held ->
                    Arbitraries.integers()
                        .between(0, held)
                        .map(present -> new AwardFacts.Day(present, held)));
    Arbitrary<Long> amount = Arbitraries.longs().between(0, 1500);
    return Combinators.combine(day.list().ofMaxSize(7), amount, amount, amount, amount, works())
        .as(
            (days, minutes, missed, points, lost, work) ->
                new AwardFacts(days, minutes, minutes + missed, points, points + lost, work));
  }

  private static Arbitrary<AwardFacts.Work> works() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 6);
    return Combinators.combine(few, few, few, few, Arbitraries.of(true, false))
        .as(
            (done, left, accepted, open, approved) ->
                new AwardFacts.Work(done, done + left, accepted, accepted + open, approved));
  }

  @Provide
  Arbitrary<AwardRule> rules() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 6);
    Arbitrary<Integer> percent = Arbitraries.integers().between(1, 100);
    Arbitrary<AwardRule> leaf =
        Arbitraries.oneOf(
            Combinators.combine(few, few).as(AwardRule.Days::new),
            few.map(n -> new AwardRule.Sessions(n * 3)),
            percent.map(AwardRule.Minutes::new),
            percent.map(AwardRule.Quiz::new),
            percent.map(AwardRule.Lessons::new),
            few.map(AwardRule.Tasks::new),
            Arbitraries.just(new AwardRule.Approval()));
    Arbitrary<AwardRule> group =
        Combinators.combine(leaf.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
            .as((parts, all) -> all ? new AwardRule.AllOf(parts) : new AwardRule.AnyOf(parts));
    return Arbitraries.oneOf(
        leaf, group, group.list().ofMinSize(1).ofMaxSize(3).map(AwardRule.AllOf::new));
  }
}
