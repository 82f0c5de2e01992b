package eu.cities4cities.academy.shared.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a reader asks for (RFC 9110, 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {
  /** No part of the file is in what was asked for. */
  static final ByteRange UNSATISFIABLE = new ByteRange(0, -1);

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The range in a header; null where the whole file is to be sent: no header, one that is not
   * understood, or several ranges at once.
   */
  static ByteRange of(String header, long size) {
    Matcher one = ONE.matcher(header == null ? "" : header.replace(" ", ""));
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return null;
    }
    if (one.group(1).isEmpty()) {
      long wanted = Long.parseLong(one.group(2));
      return wanted == 0 || size == 0
          ? UNSATISFIABLE
          : new ByteRange(Math.max(0, size - wanted), size - 1);
    }
    long first = Long.parseLong(one.group(1));
    long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
    if (last < first) {
      return null;
    }
    return first >= size ? UNSATISFIABLE : new ByteRange(first, Math.min(last, size - 1));
  }

  long length() {
    return last - first + 1;
  }
}
