package eu.cities4cities.academy.attendance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everybody enrolled and what a session counts as for them, as of one moment.
 *
 * @param rows in the order of the Ukrainian alphabet
 * @param onPage how many have the session's page open
 * @param doubts how many rows of reports wait for a decision
 * @param at the moment
 */
public record Roll(List<RollRow> rows, int onPage, long doubts, Instant at) {

  /** Keeps a copy of the rows. */
  public Roll {
    rows = List.copyOf(rows);
  }

  /** How many have a status; of whom nothing can be known yet has none. */
  public long count(AttendanceStatus status) {
    return rows.stream().filter(row -> row.is(status)).count();
  }

  /** Of how many nothing can be known yet. */
  public long pending() {
    return rows.stream().filter(RollRow::pending).count();
  }

  /** How many somebody should look at. */
  public long toDecide() {
    return rows.stream().filter(RollRow::toDecide).count();
  }

  /** The regions from which anybody is here, by code. */
  public List<String> regions() {
    return List.copyOf(
        rows.stream()
            .map(RollRow::regionCode)
            .filter(code -> code != null)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The rows that a filter shows. */
  public List<RollRow> filtered(RollFilter filter, Order order) {
    String folded = filter.search() == null ? "" : NameForm.of(filter.search());
    List<RollRow> shown = rows.stream().filter(row -> filter.shows(row, folded)).toList();
    return order == Order.NAME ? shown : shown.stream().sorted(order.comparator).toList();
  }

  /** The rows by person. */
  public Map<Long, RollRow> byPerson() {
    return rows.stream().collect(Collectors.toMap(RollRow::personId, row -> row));
  }

  /** The orders in which a roll is read. */
  public enum Order {
    /** The Ukrainian alphabet. */
    NAME(null),
    /** The fewest minutes first. */
    MINUTES(Comparator.comparingInt(RollRow::minutes)),
    /** The most minutes first. */
    MINUTES_DOWN(Comparator.comparingInt(RollRow::minutes).reversed());

    private final Comparator<RollRow> comparator;

    Order(Comparator<RollRow> comparator) {
      this.comparator = comparator;
    }
  }
}
