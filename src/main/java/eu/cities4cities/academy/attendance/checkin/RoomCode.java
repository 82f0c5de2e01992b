package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The signs of a room's QR code, which changes every half minute, and the note that a person has
 * seen it: the button under it is pressed a little later.
 */
@ApplicationScoped
class RoomCode {
  static final Duration CHANGES = Duration.ofSeconds(30);

  /** A page that was opened by the code has so long for its button. */
  static final Duration PRESSED_WITHIN = Duration.ofMinutes(10);

  private static final String SHOWN = "room-shown";
  private static final String SEEN = "room-seen";
  private static final int SIGNS = 16;
  private static final int RADIX = 36;

  @Inject private Secrets secrets;

  /** What the code says at that moment. */
  String at(long sessionId, Instant now) {
    return sign(sessionId, slot(now));
  }

  /** Whether the code is the one that is shown, or the one before: a camera takes its time. */
  boolean isShown(long sessionId, String code, Instant now) {
    return code.equals(sign(sessionId, slot(now))) || code.equals(sign(sessionId, slot(now) - 1));
  }

  /** A note that this person opened the page of the code at this moment. */
  String seen(long sessionId, long personId, Instant now) {
    long second = now.getEpochSecond();
    return second + "." + secrets.hmac(SEEN, stamp(sessionId, personId, second));
  }

  /** When that person saw the code, unless the note is not ours or too old. */
  Optional<Instant> seenAt(long sessionId, long personId, String note, Instant now) {
    int dot = note == null ? -1 : note.indexOf('.');
    if (dot < 1 || !note.substring(0, dot).matches("\\d{1,12}")) {
      return Optional.empty();
    }
    long second = Long.parseLong(note.substring(0, dot));
    if (!secrets.matches(SEEN, stamp(sessionId, personId, second), note.substring(dot + 1))) {
      return Optional.empty();
    }
    Instant seen = Instant.ofEpochSecond(second);
    return now.isAfter(seen.plus(PRESSED_WITHIN)) ? Optional.empty() : Optional.of(seen);
  }

  private String sign(long sessionId, long slot) {
    String hash = secrets.hmac(SHOWN, sessionId + ":" + slot).replaceAll("[^A-Za-z0-9]", "");
    return Long.toString(slot, RADIX) + "-" + hash.substring(0, SIGNS);
  }

  private static long slot(Instant moment) {
    return moment.getEpochSecond() / CHANGES.toSeconds();
  }

  private static String stamp(long sessionId, long personId, long second) {
    return sessionId + ":" + personId + ":" + second;
  }
}
