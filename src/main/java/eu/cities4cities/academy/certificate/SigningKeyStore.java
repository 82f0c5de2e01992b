package eu.cities4cities.academy.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
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
   * The whole file.
   *
   * @throws SigningKeyUnusableException if it is not there or cannot be read
   */
  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw unusable(KeyTrouble.MISSING, "The keystore " + file + " is not there", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** As {@link #bytes}; a test key is made and kept first, if the file is not there yet. */
  byte[] bytesOrMadeForTests(Instant now) {
    try {
      if (!Files.exists(file)) {
        keep(TestSigningKey.make(now));
      }
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(KeyTrouble.UNREADABLE, "The test key cannot be kept in " + file, e);
    }
    return bytes();
  }

  /**
   * The organization's key out of the file's bytes.
   *
   * @param alias the name of the entry, empty to take the only one
   * @throws SigningKeyUnusableException if there is no usable key
   */
  SigningKey read(byte[] bytes, String alias) {
    return read(bytes, alias, false);
  }

  /** As {@link #read}, the key that the Academy has made itself. */
  SigningKey readTest(byte[] bytes) {
    return read(bytes, TEST_ALIAS, true);
  }

  private SigningKey read(byte[] bytes, String alias, boolean test) {
    KeyStore store;
    try {
      store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(e);
    }
    try {
      String entry = entry(store, alias);
      SigningKey key = new SigningKey(privateKey(store, entry), chain(store, entry), test);
      requireThatItSigns(key);
      return key;
    } catch (SigningKeyUnusableException known) {
      throw known;
    } catch (GeneralSecurityException | RuntimeException e) {
      throw unusable(
          KeyTrouble.UNSUITABLE, "The key in " + file + " cannot sign: " + e.getMessage(), e);
    }
  }

  private String entry(KeyStore store, String alias) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String entry : Collections.list(store.aliases())) {
      if (store.isKeyEntry(entry) && (alias.isEmpty() || alias.equalsIgnoreCase(entry))) {
        keys.add(entry);
      }
    }
    if (keys.size() != 1) {
      throw unusable(
          KeyTrouble.NOT_ONE,
          "The keystore " + file + " holds " + keys.size() + " keys that fit: name one alias",
          null);
    }
    return keys.get(0);
  }

  private PrivateKey privateKey(KeyStore store, String entry) throws GeneralSecurityException {
    Key key = store.getKey(entry, password);
    if (key instanceof PrivateKey signing) {
      return signing;
    }
    throw new GeneralSecurityException("it is no private key");
  }

  /** Empty for an entry whose certificates were left out of the file. */
  private static List<X509Certificate> chain(KeyStore store, String entry)
      throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    Certificate[] found = store.getCertificateChain(entry);
    for (Certificate certificate : found == null ? new Certificate[0] : found) {
      chain.add((X509Certificate) certificate);
    }
    return chain;
  }

  /** A key that does not belong to its certificate would only be found out by readers. */
  private static void requireThatItSigns(SigningKey key) throws GeneralSecurityException {
    byte[] any = key.signer().getEncoded();
    Signature signature = Signature.getInstance(key.algorithm());
    signature.initSign(key.key());
    signature.update(any);
    byte[] signed = signature.sign();
    signature.initVerify(key.signer().getPublicKey());
    signature.update(any);
    if (!signature.verify(signed)) {
      throw new GeneralSecurityException("it does not belong to its certificate");
    }
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
      throw e;
    }
  }

  private SigningKeyUnusableException unreadable(Exception cause) {
    return unusable(
        KeyTrouble.UNREADABLE,
        "The keystore " + file + " cannot be read: check its path and password",
        cause);
  }

  private static SigningKeyUnusableException unusable(
      KeyTrouble trouble, String detail, Exception cause) {
    return new SigningKeyUnusableException(trouble, detail, cause);
  }
}
