package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How everybody enrolled stands to a session, as of one moment: what the counters count and the
 * filters ask. Who they are is read a page at a time.
 *
 * @param standings by person
 * @param onPage how many have the session's page open
 * @param doubts how many rows of reports wait for a decision
 * @param at the moment
 */
public record Roll(Map<Long, Standing> standings, int onPage, long doubts, Instant at)
    implements Serializable {

  /** Keeps a copy of the standings. */
  public Roll {
    standings = Map.copyOf(standings);
  }

  /** How many are on the roll. */
  public int size() {
    return standings.size();
  }

  /** How many have a status; of whom nothing can be known yet has none. */
  public long count(AttendanceStatus status) {
    return standings.values().stream().filter(standing -> standing.is(status)).count();
  }

  /** Of how many nothing can be known yet. */
  public long pending() {
    return standings.values().stream().filter(Standing::pending).count();
  }

  /** How many somebody should look at. */
  public long toDecide() {
    return standings.values().stream().filter(Standing::toDecide).count();
  }

  /** The people whom a choice shows, in an order other than the alphabet's where one is asked. */
  public List<Long> people(RollFilter.Show show, Order order) {
    Comparator<Map.Entry<Long, Standing>> byMinutes =
        Comparator.comparingInt(entry -> entry.getValue().minutes());
    Comparator<Map.Entry<Long, Standing>> byNumber = Map.Entry.comparingByKey();
    Comparator<Map.Entry<Long, Standing>> sorted =
        switch (order) {
          case NAME -> byNumber;
          case MINUTES -> byMinutes.thenComparing(byNumber);
          case MINUTES_DOWN -> byMinutes.reversed().thenComparing(byNumber);
        };
    return standings.entrySet().stream()
        .filter(entry -> show.shows(entry.getValue()))
        .sorted(sorted)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How one person stands to the session.
   *
   * @param status what it counts as
   * @param minutes the counted minutes
   * @param pending whether nothing can be known yet: no absence
   * @param toDecide whether somebody should look
   */
  public record Standing(AttendanceStatus status, int minutes, boolean pending, boolean toDecide)
      implements Serializable {

    /** Whether the session counts as this; while nothing can be known it counts as nothing. */
    public boolean is(AttendanceStatus asked) {
      return !pending && status == asked;
    }
  }

  /** The orders in which a roll is read. */
  public enum Order {
    /** The Ukrainian alphabet. */
    NAME,
    /** The fewest minutes first. */
    MINUTES,
    /** The most minutes first. */
    MINUTES_DOWN
  }
}
