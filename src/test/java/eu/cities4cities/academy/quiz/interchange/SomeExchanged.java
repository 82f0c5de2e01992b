package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.SomeQuestions;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions on their way, with what travels with them. */
final class SomeExchanged {
  private static final byte[] PNG = AllKinds.png(1000, 600);

  private SomeExchanged() {}

  /** A question as it is, with a file for each of its pictures. */
  static ExchangedQuestion of(QuestionContent content, List<String> category, List<String> tags) {
    List<Long> files = ExchangedQuestion.filesOf(content);
    return new ExchangedQuestion(
        "",
        category,
        new TreeSet<>(tags),
        ExchangedQuestion.renumbered(content, file -> files.indexOf(file) + 1),
        files.stream()
            .map(file -> new ExchangedFile("map " + file + ".png", "image/png", PNG))
            .toList());
  }

  static ExchangedQuestion of(QuestionContent content) {
    return of(content, List.of(), List.of());
  }

  static Arbitrary<List<ExchangedQuestion>> banks() {
    return Combinators.combine(
            SomeQuestions.any(),
            Arbitraries.of("Право", "Budget / money", "a]b\\").list().ofMaxSize(2),
            Arbitraries.of("легке", "hard: 1", "x]y").list().uniqueElements().ofMaxSize(2))
        .as(SomeExchanged::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
