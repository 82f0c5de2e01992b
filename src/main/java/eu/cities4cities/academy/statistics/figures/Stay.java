package eu.cities4cities.academy.statistics.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch in which somebody was connected, half-open.
 *
 * @param from its first second since the epoch
 * @param until the first second after it
 */
public record Stay(long from, long until) {
  /** Refuses a stretch that ends before it begins. */
  public Stay {
    if (until < from) {
      throw new IllegalArgumentException("A stay ends before it begins");
    }
  }

  /** Stays as the database keeps them: {@code 1790000000-1790003600,…}. */
  public static String text(List<Stay> stays) {
    return stays.stream()
        .map(stay -> stay.from() + "-" + stay.until())
        .collect(Collectors.joining(","));
  }

  /** Reads {@link #text}. */
  public static List<Stay> parse(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Stay> stays = new ArrayList<>();
    for (String each : text.split(",")) {
      int sign = each.indexOf('-');
      stays.add(
          new Stay(
              Long.parseLong(each.substring(0, sign)), Long.parseLong(each.substring(sign + 1))));
    }
    return stays;
  }

  /** Whether it holds that second. */
  public boolean holds(long second) {
    return from <= second && second < until;
  }
}
