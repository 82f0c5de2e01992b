package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Prints certificates in the design of their course, signed with the configured key. */
@ApplicationScoped
class CertificatePress {

  @Inject private CertificateDesigns designs;
  @Inject private SigningKeys keys;
  @Inject private PaperRepository papers;
  @Inject private TimeStampSettings timeStamps;
  @Inject private Clock clock;

  private final Map<String, CertificatePdf> presses = new ConcurrentHashMap<>();
  private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
  private SigningKey sampleKey;

  /**
   * Prints one certificate.
   *
   * @throws UnprintableTextException if a text of it cannot be printed
   * @throws SigningUnavailableException if nothing can be signed now: the key cannot be used, or
   *     the time-stamping authority gives no stamp
   */
  PressedFile print(PrintedCertificate printed, Instant madeAt) {
    SigningKey key = keys.current();
    String design = designOf(printed);
    CertificatePdf press =
        presses.computeIfAbsent(
            design + "/" + key.fingerprint(),
            name ->
                new CertificatePdf(
                    designs.get(design), key, this::picture, timeStamps.timeStamping()));
    DrawnPdf made;
    try {
      made = press.draw(printed, madeAt);
    } catch (SignatureTooLongException larger) {
      // The authority's stamps have grown; the next file leaves more room.
      made = press.draw(printed, madeAt);
    }
    return new PressedFile(made.bytes(), design, key, made.timeStampedAt());
  }

  /**
   * Prints a sample for somebody who looks how it comes out. It is signed with a key that nobody
   * knows, so that it can never be taken for a certificate.
   *
   * @param unprintable is told what does not fit, which is then left out
   */
  byte[] printSample(PrintedCertificate printed, Consumer<UnprintableTextException> unprintable) {
    return new CertificatePdf(
            designs.get(designOf(printed)), sampleKey(), this::picture, Optional.empty())
        .draw(printed, clock.instant(), unprintable)
        .bytes();
  }

  /** Its own; if that has been taken away since, the usual one prints the next version. */
  private String designOf(PrintedCertificate printed) {
    String asked = printed.paper().design();
    return designs.has(asked) ? asked : designs.usual();
  }

  /** A picture never changes under its hash. */
  private byte[] picture(String sha256) {
    return pictures.computeIfAbsent(sha256, papers::picture);
  }

  private synchronized SigningKey sampleKey() {
    if (sampleKey == null) {
      sampleKey = TestSigningKey.make(clock.instant());
    }
    return sampleKey;
  }
}
