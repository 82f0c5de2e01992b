package eu.cities4cities.academy.quiz;

import java.util.Map;
import java.util.Optional;

/**
 * What was decided about an attempt's answers after it had been asked.
 *
 * @param rulings by the version asked, how its answers are marked instead
 * @param marks points given by hand, by question
 */
record Afterwards(Map<Long, Ruling> rulings, Map<Long, HandMark> marks) {
  /** Nothing was decided. */
  static final Afterwards NOTHING = new Afterwards(Map.of(), Map.of());

  /** The points given by hand for that answer. */
  Optional<HandMark> markOf(AnswerKey answer) {
    return Optional.ofNullable(marks.get(answer.question())).filter(mark -> mark.isAbout(answer));
  }
}
