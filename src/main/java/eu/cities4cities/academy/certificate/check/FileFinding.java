package eu.cities4cities.academy.certificate.check;

/** What a file that is said to be a certificate turned out to be. */
public enum FileFinding {
  /** Byte for byte what was issued, and the signature covers all of it. */
  GENUINE,
  /** The issued file with something behind its signed end. */
  APPENDED,
  /** Bytes under the signature are not those that were signed: a name, a letter, a single bit. */
  ALTERED,
  /** The file ends before its signed end: a download that broke off. */
  TRUNCATED,
  /** A signature that nobody could have made so: its place or its value cannot be read. */
  BROKEN,
  /** Signed and whole, but no such file was ever issued. */
  NEVER_ISSUED,
  /** A PDF without a signature: printed anew, scanned, drawn by somebody else. */
  UNSIGNED,
  /** No PDF at all. */
  NOT_PDF,
  /** Nothing in it. */
  EMPTY,
  /** Larger than any certificate. */
  TOO_LARGE;

  /** Whether the file was kept from being a PDF that could be looked at. */
  public boolean isUnread() {
    return this == NOT_PDF || this == EMPTY || this == TOO_LARGE;
  }
}
