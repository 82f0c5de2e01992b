package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedKeyTest {
  private static final String PASSWORD = "secret";

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Certificates.NOW);

  private WatchedKey watched(Path file) {
    SigningKeyStore store = new SigningKeyStore(file, PASSWORD);
    return new WatchedKey(store::bytes, bytes -> store.read(bytes, ""), new MovingClock());
  }

  /** Puts another keystore in the file's place, as an administrator does. */
  private void replace(Path file) throws Exception {
    Path other = folder.resolve("other.p12");
    Files.deleteIfExists(other);
    new SigningKeyStore(other, PASSWORD).bytesOrMadeForTests(Certificates.NOW);
    Files.setLastModifiedTime(other, FileTime.from(now.get()));
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aKeystoreReplacedInItsPlaceIsTakenUpWithoutARestart() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    WatchedKey key = watched(file);
    String before = key.get().fingerprint();
    assertThat(key.get().fingerprint()).isEqualTo(before);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isEqualTo(before);
    replace(file);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isNotEqualTo(before);
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void whileTheNewKeystoreCannotBeReadTheKeyBeforeGoesOn() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    WatchedKey key = watched(file);
    String before = key.get().fingerprint();
    Files.writeString(file, "half a keyst");
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isEqualTo(before);
    assertThat(key.trouble())
        .hasValueSatisfying(why -> assertThat(why.trouble()).isEqualTo(KeyTrouble.UNREADABLE));
    replace(file);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isNotEqualTo(before);
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void aKeystoreReplacedWhileItIsBeingReadIsTakenUpAtTheNextLook() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    SigningKeyStore store = new SigningKeyStore(file, PASSWORD);
    AtomicReference<byte[]> first = new AtomicReference<>();
    WatchedKey key =
        new WatchedKey(
            () -> {
              byte[] read = store.bytes();
              if (first.compareAndSet(null, read)) {
                try {
                  replace(file);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }
              return read;
            },
            bytes -> store.read(bytes, ""),
            new MovingClock());
    key.get();
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint())
        .isNotEqualTo(store.read(first.get(), "").fingerprint())
        .isEqualTo(store.read(store.bytes(), "").fingerprint());
  }

  @Test
  void aKeystoreOfTheSameTimeAndSizeIsAnotherOneAllTheSame() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    SigningKeyStore store = new SigningKeyStore(file, PASSWORD);
    byte[] first = store.bytes();
    String before = store.read(first, "").fingerprint();
    replace(file);
    byte[] second = store.bytes();
    Files.write(file, first);
    FileTime time = Files.getLastModifiedTime(file);
    WatchedKey key = watched(file);
    assertThat(key.get().fingerprint()).isEqualTo(before);
    Files.write(file, second);
    Files.setLastModifiedTime(file, time);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void aKeystoreIsTakenUpWhenItIsWholeAndNotBefore() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    byte[] whole = Files.readAllBytes(file);
    WatchedKey key = watched(file);
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      now.set(now.get().plusSeconds(5));
      assertThatThrownBy(key::get).isInstanceOf(SigningKeyUnusableException.class);
    }
    Files.write(file, whole);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().signer()).isNotNull();
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void aKeystoreThatIsThereAgainIsUsedAgain() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    WatchedKey key = watched(file);
    String before = key.get().fingerprint();
    Path away = Files.move(file, folder.resolve("away.p12"));
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isEqualTo(before);
    assertThat(key.trouble())
        .hasValueSatisfying(why -> assertThat(why.trouble()).isEqualTo(KeyTrouble.MISSING));
    Files.move(away, file);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().fingerprint()).isEqualTo(before);
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void withoutAnyKeystoreNothingIsSigned() {
    assertThatThrownBy(() -> watched(folder.resolve("none.p12")).get())
        .isInstanceOfSatisfying(
            SigningKeyUnusableException.class,
            e -> assertThat(e.trouble()).isEqualTo(KeyTrouble.MISSING));
    assertThat(watched(folder.resolve("none.p12")).last()).isEmpty();
  }

  @Test
  void aFaultThatNobodyHasForeseenIsATroubleLikeOthers() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    SigningKeyStore store = new SigningKeyStore(file, PASSWORD);
    AtomicReference<RuntimeException> fault =
        new AtomicReference<>(new IllegalStateException("no such provider"));
    WatchedKey key =
        new WatchedKey(
            store::bytes,
            bytes -> {
              if (fault.get() != null) {
                throw fault.get();
              }
              return store.read(bytes, "");
            },
            new MovingClock());
    assertThatThrownBy(key::get)
        .hasMessageContaining("no such provider")
        .isInstanceOfSatisfying(
            SigningKeyUnusableException.class,
            e -> assertThat(e.trouble()).isEqualTo(KeyTrouble.UNREADABLE));
    assertThat(key.last()).isEmpty();
    fault.set(null);
    now.set(now.get().plusSeconds(5));
    assertThat(key.get().signer()).isNotNull();
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void aKeyIsUsedWhileItsCertificateIsValid() {
    SigningKey key = TestSigningKey.make(Certificates.NOW);
    key.requireValid(Certificates.NOW);
    assertThatThrownBy(() -> key.requireValid(Certificates.NOW.plus(Duration.ofDays(4 * 365))))
        .isInstanceOfSatisfying(
            SigningKeyUnusableException.class,
            e -> assertThat(e.key()).isEqualTo("certificate.key.OVER"));
    assertThatThrownBy(() -> key.requireValid(Certificates.NOW.minus(Duration.ofDays(2))))
        .isInstanceOfSatisfying(
            SigningKeyUnusableException.class,
            e -> assertThat(e.key()).isEqualTo("certificate.key.NOT_YET"));
  }

  @Test
  void administratorsAreTold60And30And7DaysBeforeAndAtTheEnd() {
    assertThat(SigningKeyService.due(61)).isEmpty();
    assertThat(SigningKeyService.due(60)).hasValue(60);
    assertThat(SigningKeyService.due(31)).hasValue(60);
    assertThat(SigningKeyService.due(30)).hasValue(30);
    assertThat(SigningKeyService.due(7)).hasValue(7);
    assertThat(SigningKeyService.due(0)).hasValue(7);
    assertThat(SigningKeyService.due(-1)).hasValue(0);
  }

  private final class MovingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
