package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.shared.Secrets;
import java.time.Instant;

/**
 * A session's meeting as its service needs to know it.
 *
 * @param sessionId the session
 * @param title what participants read at its top
 * @param name the meeting's name at the service, which cannot be guessed; where the service gives
 *     numbers, its number
 * @param address what staff has entered as the session's link, or null
 * @param from when it begins
 * @param until when it ends
 */
public record Meeting(
    long sessionId, String title, String name, String address, Instant from, Instant until) {

  /** What its service has to know ahead, as one text: another one once any of it changes. */
  String plan() {
    return Secrets.sha256(from + "/" + until + "/" + title);
  }

  /** The same meeting under the name that its service has given it. */
  Meeting called(String given) {
    return new Meeting(sessionId, title, given, address, from, until);
  }
}
