package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final long POINT = Score.PARTS_PER_POINT;

  @Test
  void singleChoiceEarnsAllOrNothing() {
    var question = Questions.single(4, 2);
    assertThat(question.score(Answer.of("2"))).isEqualTo(new Score(POINT, POINT));
    assertThat(question.score(Answer.of("3"))).isEqualTo(new Score(0, POINT));
    assertThat(question.score(Answer.NONE)).isEqualTo(new Score(0, POINT));
  }

  @Test
  void multipleChoiceWithoutPartialCreditNeedsExactlyTheRightChoices() {
    var question = Questions.question(QuestionKind.MULTIPLE, 2, false, 0, 4, Set.of(1, 3));
    assertThat(question.score(Answer.of("1", "3")).isFull()).isTrue();
    assertThat(question.score(Answer.of("1")).got()).isZero();
    assertThat(question.score(Answer.of("1", "3", "4")).got()).isZero();
  }

  @Test
  void eachRightChoiceEarnsAnEqualShare() {
    var question = Questions.multiple(1, 0, 5, Set.of(1, 2, 3));
    assertThat(question.score(Answer.of("1", "2")).got()).isEqualTo(POINT / 3 * 2);
    assertThat(question.score(Answer.of("1", "2", "3", "4", "5")).isFull()).isTrue();
  }

  @Test
  void aWrongChoiceTakesAwayThePenaltysPartOfAShare() {
    var question = Questions.multiple(2, 50, 4, Set.of(1, 2));
    assertThat(question.score(Answer.of("1", "2", "3")).got()).isEqualTo(2 * POINT * 3 / 4);
    assertThat(question.score(Answer.of("1", "3", "4")).got()).isZero();
  }

  @Test
  void aQuestionNeverEarnsLessThanNothing() {
    var question = Questions.multiple(1, 100, 4, Set.of(1));
    assertThat(question.score(Answer.of("2", "3", "4")).got()).isZero();
  }

  @Test
  void twelveOfTwentyReachSixtyPercentAndElevenDoNot() {
    assertThat(new Score(12, 20).reaches(60)).isTrue();
    assertThat(new Score(11, 20).reaches(60)).isFalse();
  }

  @Test
  void twoThirdsDoNotReachSixtySevenPercent() {
    assertThat(new Score(2, 3).reaches(67)).isFalse();
    assertThat(new Score(2, 3).percent()).isEqualTo(66);
  }

  @Test
  void pointsAreShownInHundredthsRoundedDown() {
    var third = Questions.multiple(1, 0, 4, Set.of(1, 2, 3)).score(Answer.of("1", "2"));
    assertThat(third.gotHundredths()).isEqualTo(66);
    assertThat(third.totalPoints()).isEqualTo(1);
  }
}
