package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/**
 * A short sign that a person may add to their name in a meeting, so that its report tells who they
 * are whatever name they go by; derived with a key, so it cannot be made up for somebody else.
 */
@ApplicationScoped
public class PersonalSign {
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final String PURPOSE = "attendance-sign";
  private static final int LENGTH = 7;

  @Inject private Secrets secrets;

  /** The sign of a person in a course, without the # before it. */
  public String of(long courseId, long personId) {
    byte[] hash =
        secrets.hmac(PURPOSE, courseId + ":" + personId).getBytes(StandardCharsets.US_ASCII);
    StringBuilder sign = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      // Three letters of the hash carry 18 bits: enough that no sign is likelier than another.
      int bits = (hash[3 * i] * 131 + hash[3 * i + 1]) * 131 + hash[3 * i + 2];
      sign.append(SIGNS.charAt(Math.floorMod(bits, SIGNS.length())));
    }
    return sign.toString();
  }
}
