package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.SeededShuffle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which questions an attempt is asked: a pure function of the quiz's places and a seed. */
final class SlotDraw {
  private SlotDraw() {}

  /** The questions in the order of their places, none of them twice. */
  static List<AttemptPlan.Item> of(List<QuizContents.Place> places, long seed) {
    Set<Long> taken = new HashSet<>();
    places.stream()
        .filter(place -> !place.slot().isDrawn())
        .forEach(place -> place.choices().forEach(item -> taken.add(item.question())));
    List<AttemptPlan.Item> drawn = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) {
      QuizContents.Place place = places.get(number);
      if (place.slot().isDrawn()) {
        SeededShuffle.of(SeededShuffle.seedFor(seed, number), place.choices()).stream()
            .filter(item -> !taken.contains(item.question()))
            .limit(place.slot().getDraws())
            .forEach(
                item -> {
                  taken.add(item.question());
                  drawn.add(item);
                });
      } else {
        drawn.addAll(place.choices());
      }
    }
    return drawn;
  }
}
