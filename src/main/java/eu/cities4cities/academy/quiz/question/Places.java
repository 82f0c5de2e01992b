package eu.cities4cities.academy.quiz.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Answers with several places, each value written {@code place=what}. */
final class Places {
  /** Values by their place. */
  static final Comparator<String> ORDER = Comparator.comparingInt(Places::place);

  private Places() {}

  private static int place(String value) {
    return Integer.parseInt(value.substring(0, value.indexOf('=')));
  }

  /**
   * Reads values for known places; a place that nothing is given for is left out.
   *
   * @param reader what is kept for a place, or empty if it cannot stand there
   */
  static Optional<Answer> read(
      List<String> given,
      List<Integer> places,
      BiFunction<Integer, String, Optional<String>> reader) {
    Set<Integer> seen = new HashSet<>();
    List<String> values = new ArrayList<>();
    for (String value : given) {
      if (!value.matches("(?s)[1-9][0-9]{0,3}=.*")) {
        return Optional.empty();
      }
      int place = place(value);
      String what = value.substring(value.indexOf('=') + 1);
      if (!places.contains(place) || !seen.add(place)) {
        return Optional.empty();
      }
      if (!what.isBlank()) {
        Optional<String> kept = reader.apply(place, what);
        if (kept.isEmpty()) {
          return Optional.empty();
        }
        values.add(place + "=" + kept.get());
      }
    }
    values.sort(ORDER);
    return Optional.of(new Answer(values));
  }
}
