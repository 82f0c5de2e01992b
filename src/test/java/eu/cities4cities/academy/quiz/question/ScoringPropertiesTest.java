package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ScoringPropertiesTest {
  @Property
  void marksLieBetweenNothingAndEverything(
      @ForAll("questions") QuestionContent question, @ForAll("answers") Answer answer) {
    var score = question.score(answer);
    assertThat(score.total()).isEqualTo(question.points() * Score.PARTS_PER_POINT);
    assertThat(score.got()).isBetween(0L, score.total());
  }

  @Property
  void exactlyTheRightChoicesEarnEverything(@ForAll("questions") QuestionContent question) {
    assertThat(question.score(question.interaction().key()).isFull()).isTrue();
  }

  @Property
  void noAnswerEarnsNothing(@ForAll("questions") QuestionContent question) {
    assertThat(question.score(Answer.NONE).got()).isZero();
  }

  @Property
  void oneMoreRightChoiceNeverEarnsLess(
      @ForAll("multiple") QuestionContent question, @ForAll("answers") Answer answer) {
    for (Choice choice : choices(question)) {
      if (choice.right()) {
        assertThat(question.score(plus(answer, choice)).got())
            .isGreaterThanOrEqualTo(question.score(answer).got());
      }
    }
  }

  @Property
  void oneMoreWrongChoiceNeverEarnsMore(
      @ForAll("multiple") QuestionContent question, @ForAll("answers") Answer answer) {
    for (Choice choice : choices(question)) {
      if (!choice.right()) {
        assertThat(question.score(plus(answer, choice)).got())
            .isLessThanOrEqualTo(question.score(answer).got());
      }
    }
  }

  @Property
  void sharesAreExactWithoutRounding(
      @ForAll("partial") QuestionContent question, @ForAll("answers") Answer answer) {
    Choices taken = (Choices) question.interaction();
    long right = taken.choices().stream().filter(Choice::right).count();
    long hits =
        taken.choices().stream()
            .filter(choice -> choice.right() && answer.has(choice.value()))
            .count();
    long misses =
        taken.choices().stream()
            .filter(choice -> !choice.right() && answer.has(choice.value()))
            .count();
    long shares = Math.max(0, 100 * hits - taken.penaltyPercent() * misses);
    var score = question.score(answer);
    assertThat(score.got() * 100 * right).isEqualTo(score.total() * shares);
  }

  @Property
  void theRoundedDownPercentageComparesAsTheFractionDoes(
      @ForAll @LongRange(min = 1, max = 50_000 * Score.PARTS_PER_POINT) long total,
      @ForAll @IntRange(max = 1_000_000) int millionths,
      @ForAll @IntRange(max = 100) int threshold) {
    var score = new Score((long) (total * (millionths / 1e6)), total);
    assertThat(score.percent() >= threshold).isEqualTo(score.reaches(threshold));
  }

  @Provide
  Arbitrary<QuestionContent> questions() {
    return Arbitraries.of(QuestionKind.SINGLE, QuestionKind.MULTIPLE).flatMap(this::questionsOf);
  }

  @Provide
  Arbitrary<QuestionContent> multiple() {
    return questionsOf(QuestionKind.MULTIPLE);
  }

  @Provide
  Arbitrary<QuestionContent> partial() {
    return multiple()
        .filter(each -> ((Choices) each.interaction()).marking() == Marking.EQUAL_SHARES);
  }

  @Provide
  Arbitrary<Answer> answers() {
    return Arbitraries.integers()
        .between(1, 12)
        .set()
        .ofMaxSize(12)
        .map(ScoringPropertiesTest::answer);
  }

  private Arbitrary<QuestionContent> questionsOf(QuestionKind kind) {
    return Arbitraries.integers()
        .between(2, Interaction.MOST_PARTS)
        .flatMap(choices -> questionsOf(kind, choices));
  }

  private Arbitrary<QuestionContent> questionsOf(QuestionKind kind, int choices) {
    Arbitrary<Set<Integer>> right =
        Arbitraries.of(IntStream.rangeClosed(1, choices).boxed().collect(Collectors.toSet()))
            .set()
            .ofMinSize(1)
            .ofMaxSize(kind == QuestionKind.SINGLE ? 1 : choices);
    return Combinators.combine(
            Arbitraries.integers().between(1, QuestionContent.MOST_POINTS),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 100),
            right)
        .as(
            (points, partial, penalty, set) ->
                Questions.question(kind, points, partial, penalty, choices, set));
  }

  private static List<Choice> choices(QuestionContent question) {
    return ((Choices) question.interaction()).choices();
  }

  private static Answer answer(Set<Integer> ids) {
    return new Answer(ids.stream().sorted().map(String::valueOf).toList());
  }

  private static Answer plus(Answer answer, Choice more) {
    List<String> values = new ArrayList<>(answer.values());
    if (!values.contains(more.value())) {
      values.add(more.value());
    }
    return new Answer(values);
  }
}
