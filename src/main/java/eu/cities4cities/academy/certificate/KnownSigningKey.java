package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;

/** A key that has signed certificates: without its secret, so that old files can be checked. */
@Entity
@Table(name = "signing_key")
public class KnownSigningKey {
  @Id private String fingerprint;
  private String subject;
  private String issuer;
  private Instant validFrom;
  private Instant validUntil;
  private boolean test;
  private Instant firstUsedAt;
  @Lob private byte[] certificate;

  protected KnownSigningKey() {}

  KnownSigningKey(SigningKey key, Instant now) {
    fingerprint = key.fingerprint();
    subject = key.signer().getSubjectX500Principal().getName();
    issuer = key.signer().getIssuerX500Principal().getName();
    validFrom = key.signer().getNotBefore().toInstant();
    validUntil = key.signer().getNotAfter().toInstant();
    test = key.test();
    firstUsedAt = now;
    try {
      certificate = key.signer().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The signer's certificate cannot be read", e);
    }
  }

  /** The SHA-256 of the signer's certificate. */
  public String getFingerprint() {
    return fingerprint;
  }

  public String getSubject() {
    return subject;
  }

  public String getIssuer() {
    return issuer;
  }

  public Instant getValidFrom() {
    return validFrom;
  }

  public Instant getValidUntil() {
    return validUntil;
  }

  /** Whether the Academy made it itself. */
  public boolean isTest() {
    return test;
  }

  public Instant getFirstUsedAt() {
    return firstUsedAt;
  }

  /** The signer's certificate in DER. */
  byte[] getCertificate() {
    return certificate;
  }
}
