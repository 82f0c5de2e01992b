package eu.cities4cities.academy.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One typed cell of a table that people download. */
public sealed interface TableCell {

  /** Nothing known; an empty cell. */
  TableCell EMPTY = new Empty();

  /** Text; null counts as nothing. */
  static TableCell of(String text) {
    return text == null || text.isEmpty() ? EMPTY : new Text(text);
  }

  /** A whole number. */
  static TableCell of(long number) {
    return new Whole(number);
  }

  /** A number with two places; null counts as nothing. */
  static TableCell ofHundredths(Double number) {
    return number == null ? EMPTY : new Hundredths(Math.round(100 * number));
  }

  /** A day; null counts as nothing. */
  static TableCell of(LocalDate day) {
    return day == null ? EMPTY : new Day(day);
  }

  /** A moment by the clock on the wall; null counts as nothing. */
  static TableCell of(LocalDateTime moment) {
    return moment == null ? EMPTY : new Moment(moment);
  }

  /** An empty cell. */
  record Empty() implements TableCell {}

  /** Text, shown as it is and never run as a formula. */
  record Text(String value) implements TableCell {}

  /** A whole number. */
  record Whole(long value) implements TableCell {}

  /** A number of hundredths, shown with two places. */
  record Hundredths(long value) implements TableCell {
    double number() {
      return value / 100.0;
    }
  }

  /** A day without a time. */
  record Day(LocalDate value) implements TableCell {}

  /** A day and a time to the minute. */
  record Moment(LocalDateTime value) implements TableCell {}
}
