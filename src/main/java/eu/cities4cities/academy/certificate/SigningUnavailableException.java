package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;

/**
 * Nothing can be signed now. Nobody's certificate is at fault, so nobody's is given up: whoever
 * waits tries again later, and it goes on as soon as the cause is gone.
 */
public abstract class SigningUnavailableException extends RefusedException {

  SigningUnavailableException(String key, Throwable cause) {
    super(key);
    initCause(cause);
  }

  /**
   * How long to wait before the next try.
   *
   * @param tries how many tries in a row have been in vain before this one
   */
  abstract Duration pause(int tries, Instant now);

  /** What is wrong on one line, for whoever reads the log. */
  String words() {
    return getCause() == null ? getMessage() : getMessage() + ", " + getCause().getMessage();
  }

  /** Whether it stays so until somebody does something, so that administrators are told at once. */
  abstract boolean needsSomebody();
}
