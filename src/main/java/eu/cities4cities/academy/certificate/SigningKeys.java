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
    key = own.map(this::watchOwn).orElseGet(this::watchTest);
  }

  private WatchedKey watchOwn(Path file) {
    SigningKeyStore store = new SigningKeyStore(file, password.orElse(""));
    return new WatchedKey(store::bytes, bytes -> store.read(bytes, alias.orElse("")), clock);
  }

  private WatchedKey watchTest() {
    SigningKeyStore store =
        new SigningKeyStore(settings.dataDir().resolve(TEST_KEY_FILE), TEST_KEY_WORD);
    return new WatchedKey(() -> store.bytesOrMadeForTests(clock.instant()), store::readTest, clock);
  }

  /**
   * The key to sign with now.
   *
   * @throws SigningKeyUnusableException if there is none, or its certificate is not valid now
   */
  SigningKey current() {
    SigningKey found = key.get();
    found.requireValid(clock.instant());
    return found;
  }

  /** The key that was read last, whether or not it is valid; empty if there has never been one. */
  Optional<SigningKey> last() {
    return key.last();
  }

  /** Why nothing can be signed now, if so. */
  Optional<KeyTrouble> halt() {
    try {
      current();
      return Optional.empty();
    } catch (SigningKeyUnusableException e) {
      return Optional.of(e.trouble());
    }
  }

  /** Why the keystore that lies there now cannot be used, though the key before may go on. */
  Optional<KeyTrouble> trouble() {
    return key.trouble().map(SigningKeyUnusableException::trouble);
  }
}
