package eu.cities4cities.academy.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keystores as an administrator puts them in place, good ones and others. */
public final class Keystores {
  /** The password of the keystore that the Academy makes itself. */
  private static final String TEST_WORD = "test-signature";

  private static final Duration LONG_AGO = Duration.ofDays(4 * 365L);

  private Keystores() {}

  /** One in the place of the Academy's own whose key is valid no more. */
  public static byte[] overdue() {
    return made(TEST_WORD, Clock.systemUTC().instant().minus(LONG_AGO));
  }

  /** One with a key that is valid now. */
  static byte[] good(String password) {
    return made(password, Clock.systemUTC().instant());
  }

  private static byte[] made(String password, Instant at) {
    try {
      Path file = Files.createTempDirectory("keystore").resolve("signing.p12");
      return new SigningKeyStore(file, password).bytesOrMadeForTests(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
