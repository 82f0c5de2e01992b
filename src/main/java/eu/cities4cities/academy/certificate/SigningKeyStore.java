package eu.cities4cities.academy.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A PKCS#12 file that holds the key by which certificates are signed. */
final class SigningKeyStore {

  private static final String TEST_ALIAS = "test";

  private final Path file;
  private final char[] password;

  SigningKeyStore(Path file, String password) {
    this.file = file;
    this.password = password.toCharArray();
  }

  /**
   * Reads the organization's key.
   *
   * @param alias the name of the entry, empty to take the only one
   * @throws IllegalStateException saying what to mend, if there is no usable key
   */
  SigningKey read(String alias) {
    try {
      return read(alias, false);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The keystore " + file + " cannot be read: check its path and password", e);
    }
  }

  /** Reads the test key, or makes and keeps one if the file is not there yet. */
  SigningKey readOrMakeTest(Instant now) {
    try {
      if (!Files.exists(file)) {
        keep(TestSigningKey.make(now));
      }
      return read(TEST_ALIAS, true);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The test key " + file + " cannot be used: delete the file to have a new one made", e);
    }
  }

  private SigningKey read(String alias, boolean test) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    List<String> keys = new ArrayList<>();
    for (String entry : Collections.list(store.aliases())) {
      if (store.isKeyEntry(entry) && (alias.isEmpty() || alias.equalsIgnoreCase(entry))) {
        keys.add(entry);
      }
    }
    if (keys.size() != 1) {
      throw new IllegalStateException(
          "The keystore " + file + " holds " + keys.size() + " keys that fit: name one alias");
    }
    PrivateKey key = (PrivateKey) store.getKey(keys.get(0), password);
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : store.getCertificateChain(keys.get(0))) {
      chain.add((X509Certificate) certificate);
    }
    return new SigningKey(key, chain, test);
  }

  private void keep(SigningKey made) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(
        TEST_ALIAS, made.key(), password, made.chain().toArray(new X509Certificate[0]));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "signing", ".tmp");
    try {
      Files.write(draft, bytes.toByteArray());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw new UncheckedIOException("The test key cannot be kept in " + file, e);
    }
  }
}
