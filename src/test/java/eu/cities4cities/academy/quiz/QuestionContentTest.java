package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionContentTest {
  @Test
  void aWholeQuestionHasNoProblems() {
    assertThat(Questions.single(4, 1).problems()).isEmpty();
    assertThat(Questions.multiple(3, 50, 5, Set.of(2, 4)).problems()).isEmpty();
  }

  @Test
  void aSingleChoiceHasExactlyOneRightChoice() {
    assertThat(Questions.question(QuestionKind.SINGLE, 1, false, 0, 4, Set.of(1, 2)).problems())
        .containsExactly(QuestionProblem.SEVERAL_RIGHT_CHOICES);
    assertThat(Questions.question(QuestionKind.SINGLE, 1, false, 0, 4, Set.of()).problems())
        .containsExactly(QuestionProblem.NO_RIGHT_CHOICE);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    var question =
        new QuestionContent(
            QuestionKind.SINGLE,
            " ",
            null,
            0,
            false,
            101,
            null,
            null,
            List.of(new Choice(1, "", "", false, null, null)));
    assertThat(question.problems())
        .containsExactly(
            QuestionProblem.NO_TEXT,
            QuestionProblem.POINTS_OUT_OF_RANGE,
            QuestionProblem.PENALTY_OUT_OF_RANGE,
            QuestionProblem.TOO_FEW_CHOICES,
            QuestionProblem.CHOICE_WITHOUT_TEXT,
            QuestionProblem.NO_RIGHT_CHOICE);
  }

  @Test
  void theSameChoiceTwiceIsRefused() {
    var question =
        new QuestionContent(
            QuestionKind.SINGLE,
            "Питання",
            "",
            1,
            false,
            0,
            "",
            "",
            List.of(
                new Choice(1, "Так", "", true, "", ""), new Choice(2, "Так ", "", false, "", "")));
    assertThat(question.problems()).containsExactly(QuestionProblem.SAME_CHOICE_TWICE);
  }

  @Test
  void aMissingTranslationFallsBackToTheOtherLanguage() {
    var choice = new Choice(1, "Так", "", true, "", "Well done");
    assertThat(choice.text(Language.EN)).isEqualTo("Так");
    assertThat(choice.feedback(Language.UK)).isEqualTo("Well done");
  }

  @Test
  void anAnswerOutsideTheQuestionIsNotAccepted() {
    assertThat(Questions.single(4, 1).accepts(Answer.of(4))).isTrue();
    assertThat(Questions.single(4, 1).accepts(Answer.of(5))).isFalse();
    assertThat(Questions.single(4, 1).accepts(Answer.of(1, 2))).isFalse();
    assertThat(Questions.multiple(1, 0, 4, Set.of(1)).accepts(Answer.of(1, 2))).isTrue();
    assertThat(Questions.single(4, 1).accepts(Answer.NONE)).isTrue();
  }

  @Test
  void onlyAListOfIdsIsAnAnswer() {
    assertThat(Answer.parse("3,1").written()).isEqualTo("1,3");
    for (String wrong : List.of("a", "1,", ",", "1;2", "-1", "99999", " 1")) {
      assertThatThrownBy(() -> Answer.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
