package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.Score;
import org.junit.jupiter.api.Test;

/** What an answer earns where its question has turned out to be wrong. */
class AskedQuestionTest {
  private static final long POINT = Score.PARTS_PER_POINT;

  @Test
  void withoutARulingTheKeyDecides() {
    assertThat(asked("2", null).score()).isEqualTo(new Score(POINT, POINT));
    assertThat(asked("3", null).score()).isEqualTo(new Score(0, POINT));
    assertThat(asked("3", null).isCorrected()).isFalse();
  }

  @Test
  void fullMarksAreForEverybodyWhateverTheyAnswered() {
    assertThat(asked("3", Ruling.Kind.FULL_MARKS).score()).isEqualTo(new Score(POINT, POINT));
    assertThat(asked(null, Ruling.Kind.FULL_MARKS).score()).isEqualTo(new Score(POINT, POINT));
  }

  @Test
  void aQuestionLeftOutIsNeitherGotNorToBeGot() {
    assertThat(asked("2", Ruling.Kind.LEFT_OUT).score()).isEqualTo(Score.ZERO);
    assertThat(asked("2", Ruling.Kind.LEFT_OUT).isLeftOut()).isTrue();
  }

  private static AskedQuestion asked(String given, Ruling.Kind ruling) {
    Answer answer = given == null ? Answer.NONE : Answer.of(given);
    return new AskedQuestion(1, 1, false, 7, Questions.single(4, 2), answer, 1, 1, ruling, null);
  }
}
