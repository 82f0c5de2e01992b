package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints certificates in the design of their course, signed with the configured key. */
@ApplicationScoped
class CertificatePress {

  @Inject private CertificateDesigns designs;
  @Inject private SigningKeys keys;
  @Inject private PaperRepository papers;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.url")
  private Optional<String> authority;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.user")
  private Optional<String> authorityUser;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.password")
  private Optional<String> authorityPassword;

  private final Map<String, CertificatePdf> presses = new ConcurrentHashMap<>();
  private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
  private TimeStamping timeStamping;
  private SigningKey sampleKey;

  /**
   * Prints one certificate.
   *
   * @throws UnprintableTextException if a text of it cannot be printed
   * @throws TimeStampUnavailableException if the time-stamping authority cannot be reached
   * @throws IllegalStateException if the keystore cannot be used
   */
  PressedFile print(PrintedCertificate printed, Instant madeAt) {
    SigningKey key = keys.current();
    String asked = printed.paper().design();
    // A design that has been taken away since: the usual one prints the next version.
    String design = designs.has(asked) ? asked : designs.usual();
    CertificatePdf press =
        presses.computeIfAbsent(
            design + "/" + key.fingerprint(),
            name -> new CertificatePdf(designs.get(design), key, this::picture, timeStamping()));
    DrawnPdf made = press.draw(printed, madeAt);
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
            designs.get(printed.paper().design()), sampleKey(), this::picture, Optional.empty())
        .draw(printed, clock.instant(), unprintable)
        .bytes();
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

  private synchronized Optional<TimeStamping> timeStamping() {
    if (timeStamping == null) {
      timeStamping =
          authority
              .filter(address -> !address.isBlank())
              .map(
                  address ->
                      new TimeStamping(
                          URI.create(address.strip()),
                          authorityUser.orElse(""),
                          authorityPassword.orElse("")))
              .orElse(null);
    }
    return Optional.ofNullable(timeStamping);
  }
}
