package eu.cities4cities.academy.certificate;

import java.time.Instant;

/**
 * What is still open about a person before a certificate is issued: it stops nobody by itself, but
 * whoever issues should have seen it.
 *
 * @param nameConfirmed whether the person has confirmed the names as they stand now
 * @param asked when the person was asked about them, or null if they were not
 * @param doubted whether a meeting's report may mean them and nobody has decided yet
 * @param appealed whether they ask how a session was counted and wait for an answer
 * @param excuseWaiting whether they wait for a decision about a reason for being away
 */
public record OpenMatters(
    boolean nameConfirmed,
    NameAsked asked,
    boolean doubted,
    boolean appealed,
    boolean excuseWaiting) {

  /** Nothing is open. */
  static final OpenMatters NONE = new OpenMatters(true, null, false, false, false);

  /** Whether the organizer may decide about a name that the person has not confirmed in time. */
  public boolean isNameTimeOver(Instant now) {
    return asked != null && asked.isOver(now);
  }

  /** Whether a decision about a session may still change where the person stands. */
  public boolean isAttendanceOpen() {
    return doubted || appealed || excuseWaiting;
  }
}
