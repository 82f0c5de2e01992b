package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.ArrayList;
import java.util.List;

/** What belongs together, side by side; the right side ends with what belongs to nothing. */
record Sides(List<Words> left, List<Words> right) {
  static Sides of(Matching matching) {
    List<Words> left = new ArrayList<>();
    List<Words> right = new ArrayList<>();
    for (Matching.Pair pair : matching.pairs()) {
      left.add(pair.text());
      matching.options().stream()
          .filter(option -> option.id() == pair.option())
          .map(Matching.Option::text)
          .forEach(right::add);
    }
    matching.options().stream()
        .filter(option -> matching.pairs().stream().noneMatch(pair -> pair.option() == option.id()))
        .map(Matching.Option::text)
        .forEach(right::add);
    return new Sides(left, right);
  }
}
