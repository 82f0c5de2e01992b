package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyStoreTest {

  @TempDir Path folder;

  @Test
  void theTestKeyIsMadeOnceAndKept() {
    Path file = folder.resolve("keys/signing.p12");
    SigningKeyStore store = new SigningKeyStore(file, "secret");
    SigningKey made = store.readTest(store.bytesOrMadeForTests(Certificates.NOW));
    SigningKey again = store.readTest(store.bytesOrMadeForTests(Certificates.NOW));
    assertThat(made.test()).isTrue();
    assertThat(again.signer()).isEqualTo(made.signer());
    assertThat(again.key()).isEqualTo(made.key());
  }

  @Test
  void anOwnKeyIsNoTestKey() {
    SigningKeyStore store = new SigningKeyStore(folder.resolve("signing.p12"), "secret");
    assertThat(store.read(store.bytesOrMadeForTests(Certificates.NOW), "").test()).isFalse();
  }

  @Test
  void aKeystoreThatCannotBeUsedSaysWhatToMend() throws Exception {
    SigningKeyStore missing = new SigningKeyStore(folder.resolve("none.p12"), "secret");
    assertThatThrownBy(missing::bytes).satisfies(is(KeyTrouble.MISSING, "is not there"));
    SigningKeyStore store = new SigningKeyStore(folder.resolve("signing.p12"), "secret");
    byte[] bytes = store.bytesOrMadeForTests(Certificates.NOW);
    assertThatThrownBy(() -> store.read("not a keystore".getBytes(), ""))
        .satisfies(is(KeyTrouble.UNREADABLE, "check its path and password"));
    assertThatThrownBy(
            () -> new SigningKeyStore(folder.resolve("signing.p12"), "other").read(bytes, ""))
        .satisfies(is(KeyTrouble.UNREADABLE, "check its path and password"));
    assertThatThrownBy(() -> store.read(bytes, "other"))
        .satisfies(is(KeyTrouble.NOT_ONE, "name one alias"));
  }

  @Test
  void aKeyThatDoesNotBelongToItsCertificateSignsNothing() throws Exception {
    KeyStore mixed = KeyStore.getInstance("PKCS12");
    mixed.load(null, null);
    mixed.setKeyEntry(
        "mixed",
        TestSigningKey.make(Certificates.NOW).key(),
        "secret".toCharArray(),
        new X509Certificate[] {TestSigningKey.make(Certificates.NOW).signer()});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mixed.store(bytes, "secret".toCharArray());
    SigningKeyStore store = new SigningKeyStore(folder.resolve("signing.p12"), "secret");
    assertThatThrownBy(() -> store.read(bytes.toByteArray(), ""))
        .satisfies(is(KeyTrouble.UNSUITABLE, "does not belong to its certificate"));
  }

  private static Consumer<Throwable> is(KeyTrouble trouble, String words) {
    return thrown ->
        assertThat(thrown)
            .hasMessageContaining(words)
            .isInstanceOfSatisfying(
                SigningKeyUnusableException.class,
                unusable -> assertThat(unusable.trouble()).isEqualTo(trouble));
  }
}
