package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyStoreTest {

  @TempDir Path folder;

  @Test
  void theTestKeyIsMadeOnceAndKept() {
    Path file = folder.resolve("keys/signing.p12");
    SigningKey made = new SigningKeyStore(file, "secret").readOrMakeTest(Certificates.NOW);
    SigningKey again = new SigningKeyStore(file, "secret").readOrMakeTest(Certificates.NOW);
    assertThat(made.test()).isTrue();
    assertThat(again.signer()).isEqualTo(made.signer());
    assertThat(again.key()).isEqualTo(made.key());
  }

  @Test
  void anOwnKeyIsNoTestKey() {
    Path file = folder.resolve("signing.p12");
    new SigningKeyStore(file, "secret").readOrMakeTest(Certificates.NOW);
    assertThat(new SigningKeyStore(file, "secret").read("").test()).isFalse();
  }

  @Test
  void aKeystoreThatCannotBeUsedSaysWhatToMend() throws Exception {
    Path missing = folder.resolve("none.p12");
    assertThatThrownBy(() -> new SigningKeyStore(missing, "secret").read(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("check its path and password");
    Path broken = Files.writeString(folder.resolve("broken.p12"), "not a keystore");
    assertThatThrownBy(() -> new SigningKeyStore(broken, "secret").readOrMakeTest(Certificates.NOW))
        .hasMessageContaining("delete the file");
    Path file = folder.resolve("signing.p12");
    new SigningKeyStore(file, "secret").readOrMakeTest(Certificates.NOW);
    assertThatThrownBy(() -> new SigningKeyStore(file, "secret").read("other"))
        .hasMessageContaining("name one alias");
  }
}
