package eu.cities4cities.academy.quiz.question;

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
        QuestionContent.of(
            new Words(" ", null),
            0,
            new Choices(
                false, Marking.ALL_OR_NOTHING, 101, List.of(Choice.of(1, Words.NONE, false))));
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
  void aQuestionIsNotLongerThanItCanBeKept() {
    String longest = "ї".repeat(QuestionContent.LONGEST_TEXT);
    assertThat(essay(new Words(longest, longest), Words.NONE).problems()).isEmpty();
    assertThat(essay(new Words(longest + "ї", ""), Words.NONE).problems())
        .containsExactly(QuestionProblem.TOO_LONG);
    assertThat(essay(new Words("Чому?", longest + "ї"), Words.NONE).problems())
        .containsExactly(QuestionProblem.TOO_LONG);
    Words feedback = new Words("ї".repeat(QuestionContent.LONGEST_WHOLE), "");
    assertThat(essay(new Words("Чому?", ""), feedback).problems())
        .containsExactly(QuestionProblem.TOO_LONG);
  }

  private static QuestionContent essay(Words text, Words feedback) {
    return new QuestionContent(text, 1, feedback, List.of(), new Essay(0, 0, Rubric.NONE));
  }

  @Test
  void theSameChoiceTwiceIsRefused() {
    var question =
        QuestionContent.of(
            new Words("Питання", ""),
            1,
            Choices.single(
                List.of(
                    Choice.of(1, new Words("Так", ""), true),
                    Choice.of(2, new Words("Так ", ""), false))));
    assertThat(question.problems()).containsExactly(QuestionProblem.SAME_CHOICE_TWICE);
  }

  @Test
  void aMissingTranslationFallsBackToTheOtherLanguage() {
    var choice = new Choice(1, new Words("Так", ""), Weight.FULL, new Words("", "Well done"));
    assertThat(choice.text(Language.EN)).isEqualTo("Так");
    assertThat(choice.feedback(Language.UK)).isEqualTo("Well done");
  }

  @Test
  void anAnswerOutsideTheQuestionIsNotRead() {
    assertThat(Questions.single(4, 1).read(List.of("4"))).contains(Answer.of("4"));
    assertThat(Questions.single(4, 1).read(List.of("5"))).isEmpty();
    assertThat(Questions.single(4, 1).read(List.of("1", "2"))).isEmpty();
    assertThat(Questions.multiple(1, 0, 4, Set.of(1)).read(List.of("2", "1")))
        .contains(Answer.of("1", "2"));
    assertThat(Questions.single(4, 1).read(List.of())).contains(Answer.NONE);
  }

  @Test
  void onlyAListOfTextsIsAnAnswer() {
    assertThat(Answer.parse("[\"1\",\"3\"]")).isEqualTo(Answer.of("1", "3"));
    for (String wrong : List.of("", "a", "1,", "{}", "[1]", "[\"1\"", "null")) {
      assertThatThrownBy(() -> Answer.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
