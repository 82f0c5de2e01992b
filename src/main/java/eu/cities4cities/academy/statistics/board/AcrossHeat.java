package eu.cities4cities.academy.statistics.board;

import java.util.List;
import java.util.Map;

/**
 * How often people of a place counted as present at sessions that began in an hour, over several
 * courses.
 *
 * @param hours the hours, by Kyiv, in which sessions began
 * @param places the numbers by the hour: of each region by its code; of the community alone, with
 *     an empty code, where only its people are looked at
 */
public record AcrossHeat(List<Integer> hours, Map<String, Map<Integer, Long>> places) {
  /** Keeps copies. */
  public AcrossHeat {
    hours = List.copyOf(hours);
    places = Map.copyOf(places);
  }

  /** How often. */
  public long number(String place, int hour) {
    return places.getOrDefault(place, Map.of()).getOrDefault(hour, 0L);
  }

  /** The highest of the numbers. */
  public long highest() {
    return places.values().stream()
        .flatMap(hours -> hours.values().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }
}
