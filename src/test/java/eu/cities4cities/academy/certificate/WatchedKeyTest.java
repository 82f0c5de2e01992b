package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedKeyTest {
  private static final String PASSWORD = "secret";

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Certificates.NOW);

  private WatchedKey watched(Path file) {
    return new WatchedKey(
        file, () -> new SigningKeyStore(file, PASSWORD).read(""), new MovingClock());
  }

  /** Puts another keystore in the file's place, as an administrator does. */
  private void replace(Path file) throws Exception {
    Path other = folder.resolve("other.p12");
    Files.deleteIfExists(other);
    new SigningKeyStore(other, PASSWORD).readOrMakeTest(Certificates.NOW);
    Files.setLastModifiedTime(other, FileTime.from(now.get()));
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aKeystoreReplacedInItsPlaceIsTakenUpWithoutARestart() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    WatchedKey key = watched(file);
    String before = key.current().fingerprint();
    assertThat(key.current().fingerprint()).isEqualTo(before);
    now.set(now.get().plusSeconds(5));
    assertThat(key.current().fingerprint()).isEqualTo(before);
    replace(file);
    now.set(now.get().plusSeconds(5));
    assertThat(key.current().fingerprint()).isNotEqualTo(before);
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void whileTheNewKeystoreCannotBeReadTheKeyBeforeGoesOn() throws Exception {
    Path file = folder.resolve("signing.p12");
    replace(file);
    WatchedKey key = watched(file);
    String before = key.current().fingerprint();
    Files.writeString(file, "half a keyst");
    now.set(now.get().plusSeconds(5));
    assertThat(key.current().fingerprint()).isEqualTo(before);
    assertThat(key.trouble()).hasValueSatisfying(why -> assertThat(why).contains("password"));
    replace(file);
    now.set(now.get().plusSeconds(5));
    assertThat(key.current().fingerprint()).isNotEqualTo(before);
    assertThat(key.trouble()).isEmpty();
  }

  @Test
  void withoutAnyKeystoreNothingIsSigned() {
    assertThatThrownBy(() -> watched(folder.resolve("none.p12")).current())
        .isInstanceOf(IllegalStateException.class);
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
