package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Secrets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The key that signs certificates, with its chain of X.509 certificates from the signer's upwards.
 *
 * @param test whether the key was made by the Academy itself and proves nothing to outsiders
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain, boolean test) {

  /** Copies the chain, which must not be empty. */
  public SigningKey {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a signing key needs its certificate");
    }
  }

  /** The SHA-256 of the signer's certificate, by which the register remembers the key. */
  String fingerprint() {
    try {
      return Secrets.sha256(signer().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The signer's certificate cannot be read", e);
    }
  }

  /** The certificate of the signer. */
  public X509Certificate signer() {
    return chain.get(0);
  }
}
