package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
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
    byte[] mixed =
        keystore(
            TestSigningKey.make(Certificates.NOW).key(),
            TestSigningKey.make(Certificates.NOW).signer());
    SigningKeyStore store = new SigningKeyStore(folder.resolve("signing.p12"), "secret");
    assertThatThrownBy(() -> store.read(mixed, ""))
        .satisfies(is(KeyTrouble.UNSUITABLE, "does not belong to its certificate"));
  }

  @Test
  void aKeyWithoutItsCertificateSignsNothing() throws Exception {
    byte[] bare = withoutCertificates(TestSigningKey.make(Certificates.NOW).key());
    SigningKeyStore store = new SigningKeyStore(folder.resolve("signing.p12"), "secret");
    assertThatThrownBy(() -> store.read(bare, ""))
        .satisfies(is(KeyTrouble.UNSUITABLE, "needs its certificate"));
  }

  @Test
  void aSecretKeySignsNothing() throws Exception {
    byte[] secret = keystore(new SecretKeySpec(new byte[16], "AES"));
    SigningKeyStore store = new SigningKeyStore(folder.resolve("signing.p12"), "secret");
    assertThatThrownBy(() -> store.read(secret, ""))
        .satisfies(is(KeyTrouble.UNSUITABLE, "no private key"));
  }

  @Test
  void aTestKeyThatCannotBeKeptSaysWhere() throws Exception {
    // The folder takes the draft, and the name is too long for any file.
    Path file = folder.resolve("k".repeat(300));
    assertThatThrownBy(
            () -> new SigningKeyStore(file, "secret").bytesOrMadeForTests(Certificates.NOW))
        .satisfies(is(KeyTrouble.UNREADABLE, "cannot be kept in"));
    assertThat(folder).isEmptyDirectory();
  }

  private static byte[] keystore(Key key, X509Certificate... chain) throws Exception {
    KeyStore made = KeyStore.getInstance("PKCS12");
    made.load(null, null);
    made.setKeyEntry("entry", key, "secret".toCharArray(), chain);
    return stored(made);
  }

  /** As other programs leave them out; Java itself does so only for a key encrypted before. */
  private static byte[] withoutCertificates(Key key) throws Exception {
    String way = "PBEWithSHA1AndDESede";
    Cipher cipher = Cipher.getInstance(way);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(way).generateSecret(new PBEKeySpec("secret".toCharArray())));
    byte[] hidden = cipher.doFinal(key.getEncoded());
    KeyStore made = KeyStore.getInstance("PKCS12");
    made.load(null, null);
    made.setKeyEntry(
        "entry", new EncryptedPrivateKeyInfo(cipher.getParameters(), hidden).getEncoded(), null);
    return stored(made);
  }

  private static byte[] stored(KeyStore made) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.store(bytes, "secret".toCharArray());
    return bytes.toByteArray();
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
