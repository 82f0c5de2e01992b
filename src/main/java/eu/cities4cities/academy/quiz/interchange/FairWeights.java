package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Weight;
import java.util.List;

/**
 * Choices with weights for systems that know weights alone: equal shares as fractions, and what
 * must be exactly right as wrong choices that take everything away.
 */
final class FairWeights {
  private FairWeights() {}

  static List<Choice> of(Choices choices) {
    if (choices.marking() == Marking.WEIGHTS) {
      return choices.choices();
    }
    int right = (int) choices.choices().stream().filter(Choice::right).count();
    if (!choices.several() || right == 0) {
      return weighted(choices, Weight.FULL, 0);
    }
    int share = Math.round((float) Weight.FULL / right);
    return choices.marking() == Marking.ALL_OR_NOTHING
        ? weighted(choices, share, -Weight.FULL)
        : weighted(choices, share, -share * choices.penaltyPercent() / 100);
  }

  private static List<Choice> weighted(Choices choices, int right, int wrong) {
    return choices.choices().stream()
        .map(
            choice ->
                new Choice(
                    choice.id(), choice.text(), choice.right() ? right : wrong, choice.feedback()))
        .toList();
  }
}
