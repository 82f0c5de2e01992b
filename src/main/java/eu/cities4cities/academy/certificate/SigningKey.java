package eu.cities4cities.academy.certificate;

import java.security.PrivateKey;
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

  /** The certificate of the signer. */
  public X509Certificate signer() {
    return chain.get(0);
  }
}
