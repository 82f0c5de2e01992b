package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.QuestionDraw.Pool;
import eu.cities4cities.academy.quiz.bank.CurrentVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which questions an attempt is asked: a pure function of the quiz's places and a seed. */
final class SlotDraw {
  private SlotDraw() {}

  /**
   * The questions in the order of their places with their pages and points, none of them twice.
   * Where a pool has fewer than asked for, everybody is asked as many as there are.
   */
  static List<AttemptPlan.Item> of(List<QuizContents.Place> places, long seed) {
    List<List<Long>> drawn = drawn(places, seed);
    List<AttemptPlan.Item> items = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) {
      QuizContents.Place place = places.get(number);
      Map<Long, Long> versions = new HashMap<>();
      place.choices().forEach(item -> versions.put(item.question(), item.version()));
      for (Long question : drawn.get(number)) {
        items.add(
            new AttemptPlan.Item(
                question, versions.get(question), place.slot().getPage(), points(place.slot())));
      }
    }
    return items;
  }

  /** How many questions each place is asked for, whatever the seed. */
  static List<Integer> sizes(List<QuizContents.Place> places) {
    return drawn(places, 0).stream().map(List::size).toList();
  }

  private static List<List<Long>> drawn(List<QuizContents.Place> places, long seed) {
    return QuestionDraw.of(places.stream().map(SlotDraw::pool).toList(), seed);
  }

  private static Pool pool(QuizContents.Place place) {
    return new Pool(
        place.slot().getDraws(), place.choices().stream().map(CurrentVersion::question).toList());
  }

  private static int points(QuizSlot slot) {
    return slot.getPoints() == null ? 0 : slot.getPoints();
  }
}
