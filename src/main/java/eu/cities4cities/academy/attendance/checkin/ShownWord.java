package eu.cities4cities.academy.attendance.checkin;

import java.io.Serializable;
import java.time.Instant;

/**
 * A word that a session has had.
 *
 * @param windowId its window
 * @param word the word in capitals
 * @param openedAt from when it could be entered
 * @param closesAt until when
 * @param entered how many people have entered it
 */
public record ShownWord(long windowId, String word, Instant openedAt, Instant closesAt, int entered)
    implements Serializable {

  /** Whether it may be entered at that moment. */
  public boolean openAt(Instant moment) {
    return !moment.isBefore(openedAt) && moment.isBefore(closesAt);
  }
}
