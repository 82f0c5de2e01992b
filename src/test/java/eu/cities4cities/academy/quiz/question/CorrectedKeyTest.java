package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CorrectedKeyTest {
  @Provide
  Arbitrary<QuestionContent> marked() {
    return SomeQuestions.marked();
  }

  @Provide
  Arbitrary<List<String>> given() {
    return SomeQuestions.given();
  }

  @Property(tries = 300)
  void aVersionCorrectedByItselfMarksAsBefore(
      @ForAll("marked") QuestionContent question, @ForAll("given") List<String> given) {
    QuestionContent same = CorrectedKey.apply(question, question).orElseThrow();
    assertThat(same).isEqualTo(question);
    question
        .read(given)
        .ifPresent(answer -> assertThat(same.score(answer)).isEqualTo(question.score(answer)));
  }

  @Property(tries = 300)
  void whatIsShownStaysWhateverTheKeyBecomes(
      @ForAll("marked") QuestionContent asked, @ForAll("marked") QuestionContent other) {
    CorrectedKey.apply(asked, other)
        .ifPresent(
            corrected -> {
              assertThat(corrected.text()).isEqualTo(asked.text());
              for (Language language : Language.values()) {
                assertThat(corrected.interaction().ask(language))
                    .isEqualTo(asked.interaction().ask(language));
              }
              assertThat(corrected.score(corrected.interaction().key()).isFull()).isTrue();
            });
  }

  @Test
  void theRightChoiceMovesAndTheAnswerKeepsItsMeaning() {
    QuestionContent corrected =
        CorrectedKey.apply(Questions.single(4, 2), Questions.single(4, 3)).orElseThrow();
    assertThat(corrected.score(Answer.of("3")).isFull()).isTrue();
    assertThat(corrected.score(Answer.of("2")).got()).isZero();
  }

  @Test
  void choicesAreRecognisedByTheirTextsUnderWhateverIds() {
    Words kyiv = new Words("Київ", "Kyiv");
    Words lviv = new Words("Львів", "Lviv");
    var asked =
        question(Choices.single(List.of(Choice.of(1, kyiv, true), Choice.of(2, lviv, false))));
    var turned =
        question(Choices.single(List.of(Choice.of(1, lviv, true), Choice.of(2, kyiv, false))));
    QuestionContent corrected = CorrectedKey.apply(asked, turned).orElseThrow();
    assertThat(corrected.score(Answer.of("2")).isFull()).isTrue();
    assertThat(corrected.score(Answer.of("1")).got()).isZero();
  }

  @Test
  void thingsInAnotherOrderKeepTheIdsThatPeopleAnsweredWith() {
    Words one = new Words("раз", "");
    Words two = new Words("два", "");
    Words three = new Words("три", "");
    Ordering wrong = Ordering.of(List.of(two, one, three), false);
    QuestionContent corrected =
        CorrectedKey.apply(question(wrong), question(Ordering.of(List.of(one, two, three), false)))
            .orElseThrow();
    List<String> given =
        List.of(one, two, three).stream()
            .map(
                text ->
                    wrong.items().stream()
                        .filter(item -> item.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .value())
            .toList();
    assertThat(corrected.score(new Answer(given)).isFull()).isTrue();
  }

  @Test
  void anotherQuestionIsNoCorrection() {
    assertThat(CorrectedKey.apply(Questions.single(4, 2), Questions.single(3, 2))).isEmpty();
    assertThat(
            CorrectedKey.apply(Questions.single(4, 2), Questions.multiple(1, 0, 4, Set.of(1, 2))))
        .isEmpty();
    var essay = question(new Essay(0, 0, Rubric.NONE));
    assertThat(CorrectedKey.apply(essay, essay)).isEmpty();
  }

  private static QuestionContent question(Interaction interaction) {
    return QuestionContent.of(new Words("Питання", "Question"), 1, interaction);
  }
}
