package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for questions of every kind. */
class InteractionPropertiesTest {
  @Property
  void aQuestionComesBackFromItsDocument(@ForAll("any") QuestionContent question) {
    try (var reader = Json.createReader(new StringReader(question.toJson()))) {
      assertThat(QuestionContent.of(reader.readObject())).isEqualTo(question);
    }
  }

  @Property
  void theKeyEarnsEverything(@ForAll("marked") QuestionContent question) {
    Answer key = question.interaction().key();
    assertThat(question.score(key).isFull()).isTrue();
  }

  @Property
  void theKeyInEitherLanguageEarnsEverything(
      @ForAll("marked") QuestionContent question, @ForAll Language language) {
    assertThat(question.score(question.interaction().key(language)).isFull()).isTrue();
  }

  @Property
  void theKeyCanBeGiven(@ForAll("marked") QuestionContent question) {
    Answer key = question.interaction().key();
    assertThat(question.read(key.values())).contains(key);
  }

  @Property
  void noAnswerCanBeGivenAndEarnsNothing(@ForAll("any") QuestionContent question) {
    assertThat(question.read(List.of())).contains(Answer.NONE);
    assertThat(question.score(Answer.NONE).got()).isZero();
  }

  @Property
  void whatIsReadIsReadAgainAsTheSame(
      @ForAll("any") QuestionContent question, @ForAll("given") List<String> given) {
    Optional<Answer> answer = question.read(given);
    answer.ifPresent(read -> assertThat(question.read(read.values())).contains(read));
  }

  @Property
  void anAnswerComesBackAsItWasWritten(@ForAll("given") List<String> given) {
    Answer answer = new Answer(given);
    assertThat(Answer.parse(answer.written())).isEqualTo(answer);
  }

  @Property
  void marksLieBetweenNothingAndEverything(
      @ForAll("any") QuestionContent question, @ForAll("given") List<String> given) {
    Answer answer = question.read(given).orElse(Answer.NONE);
    Score score = question.score(answer);
    assertThat(score.total()).isEqualTo(question.points() * Score.PARTS_PER_POINT);
    assertThat(score.got()).isBetween(0L, score.total());
  }

  @Property
  void theOrderInWhichItIsShownChangesNoMark(
      @ForAll("any") QuestionContent question,
      @ForAll("given") List<String> given,
      @ForAll long seed,
      @ForAll boolean choices) {
    QuestionContent shown = question.shown(seed, choices);
    assertThat(shown.read(given)).isEqualTo(question.read(given));
    Answer answer = question.read(given).orElse(Answer.NONE);
    assertThat(shown.score(answer)).isEqualTo(question.score(answer));
    assertThat(shown.score(question.interaction().key()))
        .isEqualTo(question.score(question.interaction().key()));
  }

  @Property
  void anOrderIsNeverShownAsItsKey(
      @ForAll("ordering") QuestionContent question, @ForAll long seed) {
    Ordering shown = (Ordering) question.shown(seed, false).interaction();
    assertThat(shown.items().stream().map(Ordering.Item::value).toList())
        .isNotEqualTo(shown.key().values());
  }

  @Property
  void anyAnswerCanBeToldInBothLanguages(
      @ForAll("any") QuestionContent question, @ForAll("given") List<String> given) {
    question
        .read(given)
        .ifPresent(
            answer -> {
              for (Language language : Language.values()) {
                assertThat(question.interaction().tell(answer, language))
                    .doesNotContainNull()
                    .hasSizeLessThanOrEqualTo(Math.max(1, answer.values().size()));
              }
            });
  }

  @Provide
  Arbitrary<QuestionContent> any() {
    return SomeQuestions.any();
  }

  @Provide
  Arbitrary<QuestionContent> marked() {
    return SomeQuestions.marked();
  }

  @Provide
  Arbitrary<QuestionContent> ordering() {
    return any().filter(each -> each.kind() == QuestionKind.ORDERING);
  }

  @Provide
  Arbitrary<List<String>> given() {
    return SomeQuestions.given();
  }
}
