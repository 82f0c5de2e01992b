package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Secrets;

/** A file fresh from the press, with the design and the kind of key it was made by. */
record PressedFile(byte[] pdf, String design, boolean testSignature) {

  /** The SHA-256 of the whole file, in hexadecimal digits. */
  String sha256() {
    return Secrets.sha256(pdf);
  }
}
