package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.shared.Secrets;
import java.time.Instant;

/**
 * One connection to a meeting as its service tells of it.
 *
 * @param connection the connection's name at the service, the same however often it is told
 * @param reference who it was: the key or registration of a guest, or null for a stranger
 * @param name the name shown in the meeting, or null
 * @param email the address known to the service, or null
 * @param from when it began; null where only the end is told
 * @param until the first moment after it; null while it lasts
 */
public record Stay(
    String connection, String reference, String name, String email, Instant from, Instant until) {
  private static final String PLAIN = "[!-~]{1,60}";
  private static final int HASH_LENGTH = 40;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_EMAIL = 254;

  /** Cuts what is longer than anything sensible; a name that is no plain text gets another. */
  public Stay {
    connection =
        connection.matches(PLAIN)
            ? connection
            : Secrets.sha256(connection).substring(0, HASH_LENGTH);
    name = cut(name, LONGEST_NAME);
    email = cut(email, LONGEST_EMAIL);
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
