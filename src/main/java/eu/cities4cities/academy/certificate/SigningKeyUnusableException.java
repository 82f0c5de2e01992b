package eu.cities4cities.academy.certificate;

import java.time.Duration;
import java.time.Instant;

/** The key that signs certificates cannot be used; it can as soon as somebody has mended it. */
public class SigningKeyUnusableException extends SigningUnavailableException {

  /** How all messages about keys begin. */
  static final String KEYS = "certificate.key.";

  /** Looking at the file costs little, and whoever has mended it waits for it to go on. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final KeyTrouble trouble;
  private final String detail;

  /**
   * Says what is wrong.
   *
   * @param detail in words for whoever reads the log, with the file's place
   */
  SigningKeyUnusableException(KeyTrouble trouble, String detail, Throwable cause) {
    super(KEYS + trouble, cause);
    this.trouble = trouble;
    this.detail = detail;
  }

  KeyTrouble trouble() {
    return trouble;
  }

  @Override
  public String getMessage() {
    return detail;
  }

  @Override
  Duration pause(int tries, Instant now) {
    return PAUSE;
  }

  @Override
  boolean needsSomebody() {
    return true;
  }
}
