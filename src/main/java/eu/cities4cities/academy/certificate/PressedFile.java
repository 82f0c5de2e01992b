package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Secrets;
import java.time.Instant;

/**
 * A file fresh from the press, with the design and the key it was made by.
 *
 * @param timeStampedAt when a time-stamping authority vouched for the signature, or null
 */
record PressedFile(byte[] pdf, String design, SigningKey key, Instant timeStampedAt) {

  /** The SHA-256 of the whole file, in hexadecimal digits. */
  String sha256() {
    return Secrets.sha256(pdf);
  }
}
