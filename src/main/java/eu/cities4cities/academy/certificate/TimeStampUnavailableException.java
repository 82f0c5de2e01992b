package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;

/** The time-stamping authority cannot be reached or does not answer as it should; it may later. */
public class TimeStampUnavailableException extends RefusedException {

  TimeStampUnavailableException(Throwable cause) {
    super("certificate.timeStamp.unavailable");
    initCause(cause);
  }
}
