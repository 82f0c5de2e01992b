package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attendance and quiz are judged each by itself, whatever tree they stand in. */
class RulePartsTest {
  private static final AwardFacts TWO_DAYS_AND_NO_QUIZ =
      new AwardFacts(List.of(new AwardFacts.Day(2, 2), new AwardFacts.Day(2, 2)), 0, 240, 0, 0);

  @Test
  void attendanceIsMetWithoutTheQuiz() {
    var judgement = AwardRule.usual(2, 2, 60).judge(TWO_DAYS_AND_NO_QUIZ);
    assertThat(judgement.met()).isFalse();
    assertThat(RuleParts.attendance(judgement)).contains(true);
    assertThat(RuleParts.quiz(judgement)).contains(false);
  }

  @Test
  void whatTheRuleDoesNotAskForIsNotJudged() {
    var days = new AwardRule.Days(1, 1).judge(TWO_DAYS_AND_NO_QUIZ);
    assertThat(RuleParts.quiz(days)).isEmpty();
    var approval =
        new AwardRule.AllOf(List.of(new AwardRule.Approval())).judge(TWO_DAYS_AND_NO_QUIZ);
    assertThat(RuleParts.attendance(approval)).isEmpty();
  }

  @Test
  void oneOfSeveralWaysToAttendIsEnough() {
    var rule =
        new AwardRule.AnyOf(
            List.of(
                new AwardRule.AllOf(List.of(new AwardRule.Days(3, 1), new AwardRule.Quiz(60))),
                new AwardRule.Sessions(4)));
    assertThat(RuleParts.attendance(rule.judge(TWO_DAYS_AND_NO_QUIZ))).contains(true);
  }
}
