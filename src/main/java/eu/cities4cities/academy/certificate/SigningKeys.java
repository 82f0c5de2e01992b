package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that signs now: the organization's, or until there is one a key for tests. */
@ApplicationScoped
class SigningKeys {

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

  private WatchedKey key;

  @PostConstruct
  void watch() {
    Optional<Path> own = keystore.filter(path -> !path.isBlank()).map(Path::of);
    Path file = own.orElseGet(() -> settings.dataDir().resolve(TEST_KEY_FILE));
    SigningKeyStore store =
        new SigningKeyStore(file, own.isPresent() ? password.orElse("") : TEST_KEY_WORD);
    key =
        new WatchedKey(
            file,
            () ->
                own.isPresent()
                    ? store.read(alias.orElse(""))
                    : store.readOrMakeTest(clock.instant()),
            clock);
  }

  /**
   * The key to sign with.
   *
   * @throws IllegalStateException if there has never been a keystore that can be used
   */
  SigningKey current() {
    return key.current();
  }

  /** Why the keystore that lies there now cannot be used, if so. */
  Optional<String> trouble() {
    return key.trouble();
  }
}
