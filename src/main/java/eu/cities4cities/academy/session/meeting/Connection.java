package eu.cities4cities.academy.session.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** When somebody was connected, made of what a service has told in any order, however often. */
final class Connection {
  private Connection() {}

  /**
   * A stretch of being connected.
   *
   * @param from its first moment
   * @param until the first moment after it; null while nothing is known of an end
   */
  record Stretch(Instant from, Instant until) {}

  /** Each join lasts to the first leave after it, at most to the next join of that connection. */
  static List<Stretch> stretches(Collection<Instant> joins, Collection<Instant> leaves) {
    TreeSet<Instant> began = new TreeSet<>(joins);
    TreeSet<Instant> ended = new TreeSet<>(leaves);
    return began.stream().map(from -> new Stretch(from, end(from, began, ended))).toList();
  }

  private static Instant end(Instant from, TreeSet<Instant> began, TreeSet<Instant> ended) {
    Instant left = ended.ceiling(from);
    Instant next = began.higher(from);
    if (left == null) {
      return next;
    }
    return next == null || left.isBefore(next) ? left : next;
  }
}
