package eu.cities4cities.academy.attendance.checkin;

import java.time.Duration;
import java.time.Instant;

/**
 * A code word that reached the Academy some time after it was typed.
 *
 * @param ticketAt when the person's page had been opened, by the server's clock
 * @param enteredAt when the word was typed: so long after the ticket by the device's clock that
 *     only runs forward
 * @param arrivedAt when it reached the Academy
 */
record LateEntry(Instant ticketAt, Instant enteredAt, Instant arrivedAt) {

  static final Duration LATEST_ARRIVAL = Duration.ofHours(24);

  /** Clocks differ and pages load slowly: by so much nothing is held against anybody. */
  static final Duration SLACK = Duration.ofMinutes(2);

  /** An entry made so long after its ticket; what cannot have passed yet has not. */
  static LateEntry of(Instant ticketAt, long elapsedSeconds, Instant arrivedAt) {
    Instant claimed = ticketAt.plusSeconds(Math.max(0, Math.min(elapsedSeconds, 10_000_000)));
    return new LateEntry(ticketAt, claimed.isAfter(arrivedAt) ? arrivedAt : claimed, arrivedAt);
  }

  /** Whether it was typed without a connection; else it is simply being entered now. */
  boolean waitedOnTheDevice() {
    return arrivedAt.isAfter(enteredAt.plus(SLACK));
  }

  /**
   * Whether it counts by itself: the page was opened while the session was on, the word was typed
   * while it was shown, and it came within a day. Anything else a person decides.
   *
   * @param from when the session was on, by the timetable or by its host, whichever was first
   * @param until the first moment after it
   */
  boolean countsByItself(Instant from, Instant until, CodeWordWindow word) {
    boolean openedDuring = !ticketAt.isBefore(from) && ticketAt.isBefore(until);
    boolean inTime = !arrivedAt.isAfter(ticketAt.plus(LATEST_ARRIVAL));
    return openedDuring && inTime && typedWhileShown(word);
  }

  private boolean typedWhileShown(CodeWordWindow word) {
    return !enteredAt.isBefore(word.getOpenedAt().minus(SLACK))
        && enteredAt.isBefore(word.getClosesAt().plus(SLACK));
  }
}
