package eu.cities4cities.academy.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values for a list in a query, the last of them repeated until they are 1, 2, 4, 8 … many: queries
 * that differ in the number of their values only would be translated and prepared anew for each
 * number.
 *
 * @param values the values with the repeated ones, at least one
 */
public record PaddedList<T>(List<T> values) {
  /** Pads those values; there must be one. */
  public static <T> PaddedList<T> of(Collection<T> values) {
    List<T> padded = new ArrayList<>(values);
    int size = Integer.highestOneBit(2 * padded.size() - 1);
    padded.addAll(Collections.nCopies(size - padded.size(), padded.get(padded.size() - 1)));
    return new PaddedList<>(List.copyOf(padded));
  }

  /** The parameters of the values in a query, from that number on: {@code ?3, ?4}. */
  public String marks(int first) {
    return IntStream.range(first, first + values.size())
        .mapToObj(number -> "?" + number)
        .collect(Collectors.joining(", "));
  }

  /** Fills the values in from that number on. */
  public void bindTo(Query query, int first) {
    for (int place = 0; place < values.size(); place++) {
      query.setParameter(first + place, values.get(place));
    }
  }
}
