package eu.cities4cities.academy.account.secondstep;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** What an authenticator app shows, for tests that hold no phone. */
public final class AppCodes {
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AppCodes() {}

  /** The code for a secret as the page types it, so many steps from now. */
  public static String code(String typedSecret, int steps) {
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char sign : typedSecret.replace(" ", "").toCharArray()) {
      buffer = (buffer << 5 | SIGNS.indexOf(sign)) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret.write(buffer >> bits & 0xff);
      }
    }
    return Totp.code(secret.toByteArray(), Totp.step(Instant.now()) + steps);
  }
}
