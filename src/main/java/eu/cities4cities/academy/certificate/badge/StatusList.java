package eu.cities4cities.academy.certificate.badge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/**
 * Which badges count no more, as a Bitstring Status List: one bit for each version of a
 * certificate, in lists so long that asking for one tells nobody which badge is meant.
 *
 * @param number the list's number, from 1
 * @param bit the version's bit in it
 */
record StatusList(long number, int bit) {
  /** The shortest list that the standard allows. */
  static final int LENGTH = 131_072;

  /** Odd, so that bits are all different; neighbours in the register stand far apart. */
  private static final long SCATTER = 40_503;

  /** Where the version stands that has this place in the register. */
  static StatusList of(long place) {
    return new StatusList(place / LENGTH + 1, (int) (place % LENGTH * SCATTER % LENGTH));
  }

  /** A list in which the bits of those places are set; all of them lie in it. */
  static byte[] bits(Collection<Long> ended) {
    byte[] bits = new byte[LENGTH / 8];
    for (long place : ended) {
      int bit = of(place).bit();
      bits[bit / 8] |= (byte) (0x80 >> bit % 8);
    }
    return bits;
  }

  /** A list as the standard writes it. */
  static String encoded(byte[] bits) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }
}
