package eu.cities4cities.academy.certificate.check;

import eu.cities4cities.academy.certificate.CertificateNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a PDF, read for its signatures alone. Nothing is unpacked or interpreted, so that no
 * file can cost more than a walk through its bytes.
 */
final class SignedPdf {
  private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** More signatures than this are not looked at; an issued file has one. */
  private static final int MOST_SIGNATURES = 10;

  private static final Pattern BYTE_RANGE =
      Pattern.compile(
          "/ByteRange\\s{0,20}\\[\\s{0,20}(\\d{1,9})\\s{1,20}(\\d{1,9})\\s{1,20}(\\d{1,9})"
              + "\\s{1,20}(\\d{1,9})\\s{0,60}]");

  private static final Pattern NUMBER =
      Pattern.compile("CCA-\\d\\d-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  private final byte[] bytes;
  private final String text;

  SignedPdf(byte[] bytes) {
    this.bytes = bytes;
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static boolean startsLikeOne(byte[] bytes) {
    for (int i = 0; i < START.length; i++) {
      if (i >= bytes.length || bytes[i] != START[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A place in the file that says what is signed: the bytes from the start to {@code gapFrom} and
   * from {@code gapTo} to {@code end}; the signature's value stands between them.
   */
  record Range(long start, long gapFrom, long gapTo, long end) {}

  /** What the file says of its signatures, in their order. */
  List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    Matcher found = BYTE_RANGE.matcher(text);
    while (ranges.size() < MOST_SIGNATURES && found.find()) {
      long start = Long.parseLong(found.group(1));
      long gapTo = Long.parseLong(found.group(3));
      ranges.add(
          new Range(
              start,
              start + Long.parseLong(found.group(2)),
              gapTo,
              gapTo + Long.parseLong(found.group(4))));
    }
    return ranges;
  }

  /** Whether there is any trace of a signature, readable or not. */
  boolean speaksOfASignature() {
    return text.contains("/ByteRange");
  }

  /** The first bytes of the file. */
  byte[] upTo(long end) {
    return java.util.Arrays.copyOf(bytes, Math.toIntExact(end));
  }

  /** What is signed, in one piece. */
  byte[] signed(Range range) {
    int head = Math.toIntExact(range.gapFrom());
    int tail = Math.toIntExact(range.end() - range.gapTo());
    byte[] signed = new byte[head + tail];
    System.arraycopy(bytes, 0, signed, 0, head);
    System.arraycopy(bytes, Math.toIntExact(range.gapTo()), signed, head, tail);
    return signed;
  }

  /**
   * The signature's value; empty unless the range begins with the file, lies within it, and leaves
   * out nothing but that value: whatever else stood there could be changed unseen.
   */
  Optional<byte[]> value(Range range) {
    boolean inOrder =
        range.start() == 0
            && range.gapFrom() > 0
            && range.gapTo() - range.gapFrom() > 2
            && range.end() > range.gapTo()
            && range.end() <= bytes.length;
    if (!inOrder) {
      return Optional.empty();
    }
    int from = Math.toIntExact(range.gapFrom());
    int to = Math.toIntExact(range.gapTo());
    if (bytes[from] != '<' || bytes[to - 1] != '>') {
      return Optional.empty();
    }
    try {
      return Optional.of(HexFormat.of().parseHex(text, from + 1, to - 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  long length() {
    return bytes.length;
  }

  /** The number that the file's description gives it, if it is one by its check sign. */
  Optional<CertificateNumber> claimedNumber() {
    Matcher found = NUMBER.matcher(text);
    return found.find() ? CertificateNumber.parse(found.group()) : Optional.empty();
  }
}
