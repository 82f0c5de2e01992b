package eu.cities4cities.academy.certificate.badge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/**
 * Which certificates are revoked, as a Bitstring Status List: one bit each, in lists so long that
 * asking for one tells nobody which certificate is meant.
 *
 * @param number the list's number, from 1
 * @param place the certificate's place in it
 */
record StatusList(long number, int place) {
  /** The shortest list that the standard allows. */
  static final int LENGTH = 131_072;

  /** Odd, so that places are all different; neighbours in the register stand far apart. */
  private static final long SCATTER = 40_503;

  /** Where the certificate with that id in the register stands. */
  static StatusList of(long certificateId) {
    return new StatusList(
        certificateId / LENGTH + 1, (int) (certificateId % LENGTH * SCATTER % LENGTH));
  }

  /** The first id whose certificate stands in a list. */
  static long firstOf(long number) {
    return (number - 1) * LENGTH;
  }

  /** The list in which the bits of those certificates are set, as the standard writes it. */
  static String encoded(Collection<Long> revoked) {
    byte[] bits = new byte[LENGTH / 8];
    for (long id : revoked) {
      int place = of(id).place();
      bits[place / 8] |= (byte) (0x80 >> place % 8);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }
}
