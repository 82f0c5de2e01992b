package eu.cities4cities.academy.quiz.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions of every kind, drawn at random; all of them can be asked. */
public final class SomeQuestions {
  private SomeQuestions() {}

  /** Questions of any kind. */
  public static Arbitrary<QuestionContent> any() {
    return Arbitraries.of(QuestionKind.values())
        .flatMap(SomeQuestions::ofKind)
        .filter(question -> question.problems().isEmpty());
  }

  /** Questions that are marked without a person. */
  public static Arbitrary<QuestionContent> marked() {
    return any().filter(each -> each.kind().isAsked() && !each.kind().isGradedByHand());
  }

  /** What somebody may send for such a question: mostly sense, sometimes not. */
  public static Arbitrary<List<String>> given() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(1, 12).map(String::valueOf),
            Combinators.combine(
                    Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, 5))
                .as((place, what) -> place + "=" + what),
            Combinators.combine(
                    Arbitraries.integers().between(0, 1_000),
                    Arbitraries.integers().between(0, 1_000))
                .as((x, y) -> x + "," + y),
            Arbitraries.of("true", "false", "Київ", "1,5 км", "", " ", "ї".repeat(300)))
        .list()
        .ofMaxSize(5);
  }

  private static Arbitrary<QuestionContent> ofKind(QuestionKind kind) {
    return interaction(kind)
        .flatMap(
            interaction ->
                words()
                    .map(
                        text ->
                            new QuestionContent(
                                text,
                                kind.isAsked() ? 6 : 0,
                                new Words("Бо так", ""),
                                List.of(new Picture(7, text)),
                                interaction)));
  }

  private static Arbitrary<? extends Interaction> interaction(QuestionKind kind) {
    return switch (kind) {
      case SINGLE -> choices(false);
      case MULTIPLE -> choices(true);
      case TRUE_FALSE ->
          Arbitraries.of(true, false)
              .map(right -> new TrueFalse(right, new Words("Так", "Yes"), Words.NONE));
      case SHORT_ANSWER -> shortAnswers();
      case NUMERICAL -> numbers();
      case MATCHING -> texts().map(texts -> Matching.of(texts.subList(1, texts.size()), texts));
      case ORDERING -> Combinators.combine(texts(), Arbitraries.of(true, false)).as(Ordering::of);
      case CLOZE -> cloze();
      case HOTSPOT -> hotspots();
      case ESSAY ->
          Arbitraries.of(
              new Essay(0, 0, Rubric.NONE),
              new Essay(
                  50,
                  100,
                  new Rubric(
                      List.of(
                          new Rubric.Criterion(1, new Words("Думка", "Thought"), 4),
                          new Rubric.Criterion(2, new Words("Мова", "Language"), 2)))));
      case FILE_UPLOAD ->
          Arbitraries.integers().between(1, 5).map(most -> new FileUpload(most, Rubric.NONE));
      case DESCRIPTION -> Arbitraries.of(Description.INSTANCE);
    };
  }

  private static Arbitrary<Words> words() {
    return Combinators.combine(
            Arbitraries.strings().withChars("абвгґдеєжзиіїйк ʼ-").ofMinLength(1).ofMaxLength(12),
            Arbitraries.strings().withChars("abcdefgh <>&\"'").ofMaxLength(12))
        .as(Words::new)
        .filter(words -> !words.uk().isEmpty());
  }

  /** Texts of which no two clash. */
  private static Arbitrary<List<Words>> texts() {
    return Arbitraries.integers()
        .between(3, Interaction.MOST_PARTS)
        .map(
            count ->
                IntStream.rangeClosed(1, count)
                    .mapToObj(i -> new Words("річ " + i, i % 3 == 0 ? "" : "thing " + i))
                    .toList());
  }

  private static Arbitrary<Choices> choices(boolean several) {
    return Combinators.combine(
            texts(),
            Arbitraries.of(Marking.values()),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers()
                .between(-Weight.FULL, Weight.FULL)
                .list()
                .ofSize(Interaction.MOST_PARTS))
        .as(
            (texts, marking, penalty, weights) -> {
              List<Choice> choices = new ArrayList<>();
              for (Words text : texts) {
                int place = choices.size();
                int weight = place == 0 ? Weight.FULL : Math.min(0, weights.get(place));
                choices.add(new Choice(place + 1, text, weight, new Words("", "Hm")));
              }
              return new Choices(several, marking, penalty, choices);
            });
  }

  private static Arbitrary<ShortAnswer> shortAnswers() {
    return Combinators.combine(
            Arbitraries.of(true, false), Arbitraries.integers().between(0, Weight.FULL))
        .as(
            (caseMatters, weight) ->
                new ShortAnswer(
                    caseMatters,
                    List.of(
                        new ShortAnswer.Accepted("Київ", Weight.FULL, Words.NONE),
                        new ShortAnswer.Accepted("Kyiv*", weight, new Words("Майже", "")))));
  }

  private static Arbitrary<Numerical> numbers() {
    return Combinators.combine(
            Arbitraries.bigDecimals().between(BigDecimal.valueOf(-99), BigDecimal.valueOf(99)),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN),
            Arbitraries.of(true, false))
        .as(
            (value, tolerance, units) ->
                new Numerical(
                    List.of(new Numerical.Accepted(value, tolerance, Weight.FULL, Words.NONE)),
                    units
                        ? List.of(
                            new Numerical.Unit("м", BigDecimal.ONE),
                            new Numerical.Unit("км", BigDecimal.valueOf(1_000)))
                        : List.of(),
                    20));
  }

  private static Arbitrary<Cloze> cloze() {
    return Combinators.combine(shortAnswers(), numbers(), choices(false))
        .as(
            (word, number, choice) ->
                new Cloze(
                    new Words("У {{1}} живе {{2}}, {{3}}.", "{{3}} of {{2}} in {{1}}"),
                    List.of(
                        new Cloze.Gap(1, 1, word),
                        new Cloze.Gap(2, 2, number),
                        new Cloze.Gap(3, 1, choice))));
  }

  private static Arbitrary<Hotspot> hotspots() {
    return Arbitraries.of(
            new Region(
                Region.Shape.RECTANGLE, List.of(1, 2, 500, 300), 600, Weight.FULL, Words.NONE),
            new Region(Region.Shape.CIRCLE, List.of(500, 500, 90), 600, Weight.FULL, Words.NONE),
            new Region(
                Region.Shape.POLYGON,
                List.of(0, 0, 1000, 0, 1000, 1000, 900, 1000, 900, 100, 0, 100),
                600,
                Weight.FULL,
                new Words("Кут", "Corner")))
        .map(
            region ->
                new Hotspot(
                    new Picture(3, new Words("Мапа", "Map")),
                    List.of(
                        region,
                        new Region(
                            Region.Shape.RECTANGLE,
                            List.of(0, 0, 1000, 1000),
                            600,
                            0,
                            Words.NONE))));
  }
}
