package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwardRuleTest {
  private static final AwardRule USUAL = AwardRule.usual(4, 3, 60);

  /** Days as "present/held". */
  private static AwardFacts facts(String days, long quizPoints, long quizTotal) {
    List<AwardFacts.Day> list =
        Arrays.stream(days.split(" "))
            .map(day -> day.split("/"))
            .map(day -> new AwardFacts.Day(Integer.parseInt(day[0]), Integer.parseInt(day[1])))
            .toList();
    return new AwardFacts(list, 0, 0, quizPoints, quizTotal);
  }

  @Test
  void fourOfFiveDaysAndTheQuizAreEnough() {
    assertThat(USUAL.judge(facts("3/4 4/4 3/4 0/4 3/4", 12, 20)).met()).isTrue();
  }

  @Test
  void aDayWithTwoOfFourSessionsDoesNotCount() {
    AwardJudgement days =
        USUAL.judge(facts("3/4 4/4 2/4 0/4 3/4", 12, 20)).firstUnmet().orElseThrow();
    assertThat(days.rule()).isInstanceOf(AwardRule.Days.class);
    assertThat(days.got()).isEqualTo(3);
    assertThat(days.needed()).isEqualTo(4);
  }

  @Test
  void aDayWithFewerSessionsThanAreNeededNeedsAllOfThem() {
    AwardRule fiveDays = new AwardRule.Days(5, 3);
    assertThat(fiveDays.judge(facts("3/4 3/4 3/4 3/4 2/2", 0, 0)).met()).isTrue();
    assertThat(fiveDays.judge(facts("3/4 3/4 3/4 3/4 1/2", 0, 0)).met()).isFalse();
  }

  @Test
  void aDayWhoseSessionsWereAllCancelledLeavesBothSides() {
    AwardJudgement judgement = new AwardRule.Days(5, 3).judge(facts("3/4 3/4 3/4 3/4 0/0", 0, 0));
    assertThat(judgement.got()).isEqualTo(4);
    assertThat(judgement.needed()).isEqualTo(4);
    assertThat(judgement.met()).isTrue();
  }

  @Test
  void aCourseWithoutAnySessionLetsNobodyPass() {
    AwardFacts nothingHeld = new AwardFacts(List.of(), 0, 0, 10, 10);
    assertThat(new AwardRule.Days(4, 3).judge(nothingHeld).met()).isFalse();
    assertThat(new AwardRule.Sessions(1).judge(nothingHeld).met()).isFalse();
    assertThat(AwardRule.usual(4, 3, 60).judge(nothingHeld).met()).isFalse();
  }

  @Test
  void twoOfThreePointsDoNotReachSixtySevenPercent() {
    AwardRule rule = new AwardRule.Quiz(67);
    assertThat(rule.judge(facts("4/4", 2, 3)).met()).isFalse();
    assertThat(rule.judge(facts("4/4", 2, 3)).got()).isEqualTo(66);
  }

  @Test
  void exactlySixtyPercentAreEnough() {
    assertThat(new AwardRule.Quiz(60).judge(facts("4/4", 3, 5)).met()).isTrue();
  }

  @Test
  void aQuizWithoutResultIsUnmet() {
    assertThat(new AwardRule.Quiz(60).judge(facts("4/4", 0, 0)).met()).isFalse();
  }

  @Test
  void theFirstUnmetConditionIsTheLeftmost() {
    AwardJudgement judgement = USUAL.judge(facts("0/4 0/4 0/4 0/4 0/4", 0, 20));
    assertThat(judgement.firstUnmet().orElseThrow().rule()).isEqualTo(new AwardRule.Days(4, 3));
    assertThat(USUAL.judge(facts("4/4 4/4 4/4 4/4 4/4", 0, 20)).firstUnmet().orElseThrow().rule())
        .isEqualTo(new AwardRule.Quiz(60));
  }

  @Test
  void nothingIsUnmetWhereTheRuleIsMet() {
    assertThat(USUAL.judge(facts("4/4 4/4 4/4 4/4 4/4", 20, 20)).firstUnmet()).isEmpty();
  }

  @Test
  void onePartOfAnyIsEnough() {
    AwardRule either =
        new AwardRule.AnyOf(List.of(new AwardRule.Sessions(18), new AwardRule.Minutes(80)));
    AwardFacts few = new AwardFacts(List.of(new AwardFacts.Day(4, 20)), 80, 100, 0, 0);
    assertThat(either.judge(few).met()).isTrue();
    assertThat(either.judge(few).leaves()).hasSize(2);
  }

  @Test
  void sessionsThatWereCancelledAreNotAskedFor() {
    assertThat(new AwardRule.Sessions(18).judge(facts("4/4 4/4", 0, 0)).met()).isTrue();
  }

  @Test
  void lessonsTasksAndApprovalAreParts() {
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(new AwardRule.Lessons(100), new AwardRule.Tasks(3), new AwardRule.Approval()));
    assertThat(rule.judge(work(6, 2, true)).met()).as("a course of two tasks").isTrue();
    assertThat(rule.judge(work(5, 2, true)).met()).isFalse();
    assertThat(rule.judge(work(6, 1, true)).met()).isFalse();
    assertThat(rule.judge(work(6, 2, false)).met()).isFalse();
  }

  @Test
  void whatACourseDoesNotHaveNobodyHasDone() {
    AwardFacts nothing = new AwardFacts(List.of(), 0, 0, 0, 0);
    assertThat(new AwardRule.Lessons(100).judge(nothing).met()).isFalse();
    assertThat(new AwardRule.Tasks(1).judge(nothing).met()).isFalse();
  }

  @Test
  void rulesOfShippedRowsAreStillRead() {
    AwardRuleConverter converter = new AwardRuleConverter();
    assertThat(
            converter.convertToEntityAttribute(
                "{\"all\":[{\"days\":4,\"sessionsPerDay\":3},{\"quiz\":60}]}"))
        .isEqualTo(USUAL);
  }

  private static AwardFacts work(int lessonsDone, int tasksAccepted, boolean approved) {
    return new AwardFacts(
        List.of(), 0, 0, 0, 0, new AwardFacts.Work(lessonsDone, 6, tasksAccepted, 2, approved));
  }
}
