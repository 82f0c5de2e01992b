package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Secrets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
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

  /** The signature algorithm that fits the key, as Java calls it. */
  String algorithm() {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> throw new IllegalArgumentException("unknown kind of key: " + key.getAlgorithm());
    };
  }

  /**
   * Nothing is signed with a key whose certificate is not valid at that moment: whoever checks it
   * would find the signature invalid.
   *
   * @throws SigningKeyUnusableException if it is not
   */
  void requireValid(Instant now) {
    try {
      signer().checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw new SigningKeyUnusableException(
          KeyTrouble.OVER, "The signing key was valid until " + signer().getNotAfter(), e);
    } catch (CertificateNotYetValidException e) {
      throw new SigningKeyUnusableException(
          KeyTrouble.NOT_YET, "The signing key is valid from " + signer().getNotBefore(), e);
    }
  }

  /** The certificate of the signer. */
  public X509Certificate signer() {
    return chain.get(0);
  }
}
