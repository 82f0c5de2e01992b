package eu.cities4cities.academy.statistics.figures;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many people were connected at once, by a sweep over half-open stretches. */
public final class Concurrency {
  private Concurrency() {}

  /**
   * The most people connected at one moment.
   *
   * @param at the first second at which so many were connected
   * @param people how many; who is connected twice counts once
   */
  public record Peak(long at, int people) {}

  /**
   * The peak of a session; empty where nobody's times are known, which is not the same as nobody.
   *
   * @param stays of each person, the stretches in which they were connected; those of one person
   *     must not overlap
   */
  public static Optional<Peak> peak(Collection<? extends Collection<Stay>> stays) {
    Map<Long, Integer> changes = new TreeMap<>();
    for (Collection<Stay> own : stays) {
      for (Stay stay : own) {
        if (stay.until() > stay.from()) {
          // Half-open: who leaves in the second in which somebody comes was not there with them.
          changes.merge(stay.from(), 1, Integer::sum);
          changes.merge(stay.until(), -1, Integer::sum);
        }
      }
    }
    int connected = 0;
    Peak peak = null;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      connected += change.getValue();
      if (peak == null || connected > peak.people()) {
        peak = new Peak(change.getKey(), connected);
      }
    }
    return Optional.ofNullable(peak);
  }
}
