package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.KyivTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * That somebody was asked about the name that they have now.
 *
 * @param at when the letter was written
 * @param decidedFrom from when the organizer may decide about it, if they have not answered
 */
public record NameAsked(Instant at, Instant decidedFrom) {
  /** Everybody has at least so long to answer, whenever the others were asked. */
  static final Duration LEAST = Duration.ofHours(24);

  private static final Duration REMINDER = Duration.ofHours(24);

  /**
   * Somebody who is asked now.
   *
   * @param until the deadline that the organizer has set for the course, or null
   */
  static NameAsked now(Instant now, Instant until) {
    Instant earliest = now.plus(LEAST);
    return new NameAsked(now, until == null || until.isBefore(earliest) ? earliest : until);
  }

  /** When those who have not answered are reminded: a day before, and not in the first half. */
  Instant remindAt() {
    Instant half = at.plus(Duration.between(at, decidedFrom).dividedBy(2));
    Instant dayBefore = decidedFrom.minus(REMINDER);
    return dayBefore.isAfter(half) ? dayBefore : half;
  }

  /** Whether the time to answer is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(decidedFrom);
  }

  /** The end of the time to answer by Kyiv time. */
  public LocalDateTime until() {
    return KyivTime.at(decidedFrom);
  }
}
