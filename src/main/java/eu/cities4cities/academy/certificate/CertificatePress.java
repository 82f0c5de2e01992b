package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints certificates in the chosen design, signed with the configured key. */
@ApplicationScoped
class CertificatePress {

  private static final String TEST_KEY_FILE = "test-signing.p12";

  /** Guards nothing: the key in that file is one that the Academy made itself and trusts nobody. */
  private static final String TEST_KEY_WORD = "test-signature";

  @Inject private Settings settings;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.signing.keystore")
  private Optional<String> keystore;

  @Inject
  @ConfigProperty(name = "academy.signing.keystore.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "academy.signing.keystore.alias")
  private Optional<String> alias;

  @Inject
  @ConfigProperty(name = "academy.certificate.design", defaultValue = "week")
  private String designId;

  @Inject
  @ConfigProperty(name = "academy.certificate.dir")
  private Optional<String> designs;

  private CertificatePdf press;
  private boolean test;

  /**
   * Prints one certificate.
   *
   * @throws UnprintableTextException if a text of it cannot be printed
   * @throws IllegalStateException if the keystore cannot be used
   */
  PressedFile print(PrintedCertificate printed, Instant madeAt) {
    return new PressedFile(press().draw(printed, madeAt), designId, test);
  }

  private synchronized CertificatePdf press() {
    if (press == null) {
      SigningKey key = key();
      test = key.test();
      press = new CertificatePdf(design(), key);
    }
    return press;
  }

  private SigningKey key() {
    Optional<String> own = keystore.filter(path -> !path.isBlank());
    return own.map(path -> new SigningKeyStore(Path.of(path), password.orElse("")))
        .map(store -> store.read(alias.orElse("")))
        .orElseGet(
            () ->
                new SigningKeyStore(settings.dataDir().resolve(TEST_KEY_FILE), TEST_KEY_WORD)
                    .readOrMakeTest(clock.instant()));
  }

  private CertificateDesign design() {
    return designs
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .map(folder -> CertificateDesign.read(designId, path -> open(folder, path)))
        .orElseGet(() -> CertificateDesign.bundled(designId));
  }

  private static java.io.InputStream open(Path folder, String path) throws IOException {
    return Files.newInputStream(folder.resolve(path));
  }
}
