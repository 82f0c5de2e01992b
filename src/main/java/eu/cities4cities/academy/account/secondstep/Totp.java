package eu.cities4cities.academy.account.secondstep;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, steps of thirty seconds,
 * which is what authenticator apps take for granted.
 */
final class Totp {
  static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;

  /** How many steps a phone's clock may be off, either way. */
  private static final int SLACK = 1;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format("%0" + DIGITS + "d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The step whose code was typed, of those near now; empty if it is none of theirs. */
  static OptionalLong match(byte[] secret, String typed, Instant now) {
    OptionalLong found = OptionalLong.empty();
    for (long step = step(now) - SLACK; step <= step(now) + SLACK; step++) {
      if (MessageDigest.isEqual(code(secret, step).getBytes(), typed.getBytes())) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** True if the text has the shape of a code. */
  static boolean isCode(String typed) {
    return typed.matches("\\d{" + DIGITS + "}");
  }

  /** The secret as apps and people write it (RFC 4648, without padding). */
  static String base32(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte value : secret) {
      buffer = buffer << 8 | value & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(buffer >> bits & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    return bits == 0
        ? text.toString()
        : text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString();
  }
}
