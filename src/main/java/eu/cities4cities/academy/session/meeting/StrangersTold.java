package eu.cities4cities.academy.session.meeting;

import java.time.Instant;
import java.util.List;

/**
 * News: a meeting is over, and these were there without their own link, so that the service cannot
 * say for sure who they are.
 *
 * @param sessionId the session
 * @param service which service tells it
 * @param strangers who
 */
public record StrangersTold(long sessionId, MeetingKind service, List<Stranger> strangers) {

  /** Keeps a copy. */
  public StrangersTold {
    strangers = List.copyOf(strangers);
  }

  /**
   * One stay of somebody.
   *
   * @param name the name shown, or empty
   * @param email the address the service knows, or null
   * @param from when it began
   * @param until the first moment after
   */
  public record Stranger(String name, String email, Instant from, Instant until) {}
}
