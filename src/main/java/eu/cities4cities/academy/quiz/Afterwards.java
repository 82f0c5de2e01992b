package eu.cities4cities.academy.quiz;

import java.util.Map;

/**
 * What was decided about an attempt's answers after it had been asked.
 *
 * @param keys by the version asked, the version whose key marks its answers
 * @param marks points given by hand, by question
 */
record Afterwards(Map<Long, Long> keys, Map<Long, HandMark> marks) {
  /** Nothing was decided. */
  static final Afterwards NOTHING = new Afterwards(Map.of(), Map.of());
}
