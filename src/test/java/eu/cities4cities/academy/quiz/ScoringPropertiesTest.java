package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
    var score = Scoring.score(question, answer);
    assertThat(score.total()).isEqualTo(question.points() * Score.PARTS_PER_POINT);
    assertThat(score.got()).isBetween(0L, score.total());
  }

  @Property
  void exactlyTheRightChoicesEarnEverything(@ForAll("questions") QuestionContent question) {
    assertThat(Scoring.score(question, Answer.of(question.rightChoices())).isFull()).isTrue();
  }

  @Property
  void noAnswerEarnsNothing(@ForAll("questions") QuestionContent question) {
    assertThat(Scoring.score(question, Answer.NONE).got()).isZero();
  }

  @Property
  void oneMoreRightChoiceNeverEarnsLess(
      @ForAll("multiple") QuestionContent question, @ForAll("answers") Answer answer) {
    for (int right : question.rightChoices()) {
      assertThat(Scoring.score(question, plus(answer, right)).got())
          .isGreaterThanOrEqualTo(Scoring.score(question, answer).got());
    }
  }

  @Property
  void oneMoreWrongChoiceNeverEarnsMore(
      @ForAll("multiple") QuestionContent question, @ForAll("answers") Answer answer) {
    for (Choice choice : question.choices()) {
      if (!choice.right()) {
        assertThat(Scoring.score(question, plus(answer, choice.id())).got())
            .isLessThanOrEqualTo(Scoring.score(question, answer).got());
      }
    }
  }

  @Property
  void sharesAreExactWithoutRounding(
      @ForAll("partial") QuestionContent question, @ForAll("answers") Answer answer) {
    long hits = answer.choices().stream().filter(question.rightChoices()::contains).count();
    long misses =
        answer.choices().stream()
            .filter(id -> question.choice(id).isPresent())
            .filter(id -> !question.rightChoices().contains(id))
            .count();
    long shares = Math.max(0, 100 * hits - question.penaltyPercent() * misses);
    var score = Scoring.score(question, answer);
    assertThat(score.got() * 100 * question.rightChoices().size())
        .isEqualTo(score.total() * shares);
  }

  @Property
  void theRoundedDownPercentageComparesAsTheFractionDoes(
      @ForAll @LongRange(min = 1, max = 50_000 * Score.PARTS_PER_POINT) long total,
      @ForAll @IntRange(max = 1_000_000) int millionths,
      @ForAll @IntRange(max = 100) int threshold) {
    var score = new Score((long) (total * (millionths / 1e6)), total);
    assertThat(score.percent() >= threshold).isEqualTo(score.reaches(threshold));
  }

  @Property
  void anAnswerIsReadAsItWasWritten(@ForAll("answers") Answer answer) {
    assertThat(Answer.parse(answer.written())).isEqualTo(answer);
  }

  @Provide
  Arbitrary<QuestionContent> questions() {
    return Arbitraries.of(QuestionKind.values()).flatMap(this::questionsOf);
  }

  @Provide
  Arbitrary<QuestionContent> multiple() {
    return questionsOf(QuestionKind.MULTIPLE);
  }

  @Provide
  Arbitrary<QuestionContent> partial() {
    return multiple().filter(QuestionContent::partialCredit);
  }

  @Provide
  Arbitrary<Answer> answers() {
    return Arbitraries.integers().between(1, 12).set().ofMaxSize(12).map(Answer::of);
  }

  private Arbitrary<QuestionContent> questionsOf(QuestionKind kind) {
    return Arbitraries.integers()
        .between(2, QuestionContent.MOST_CHOICES)
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

  private static Answer plus(Answer answer, int more) {
    var choices = new HashSet<>(answer.choices());
    choices.add(more);
    return Answer.of(choices);
  }
}
