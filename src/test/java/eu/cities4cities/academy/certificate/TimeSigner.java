package eu.cities4cities.academy.certificate;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who signs time-stamps in tests.
 *
 * @param signsWith the key that it really signs with
 * @param certificate the one that it calls its own
 * @param shown all certificates that come with a token
 */
record TimeSigner(PrivateKey signsWith, X509Certificate certificate, List<X509Certificate> shown) {

  /** A certification authority of the test. */
  record Root(KeyPair pair, X509Certificate certificate) {}

  /** How the certificate says that it may stamp. */
  enum Purpose {
    CRITICAL,
    NOT_CRITICAL,
    ANOTHER,
    NONE
  }

  /** One that vouches for itself. */
  static TimeSigner alone(Instant now) throws Exception {
    KeyPair pair = pair();
    X509Certificate own =
        certificate("CN=Time of the test, O=Test only, C=UA", pair, null, now, Purpose.CRITICAL);
    return new TimeSigner(pair.getPrivate(), own, List.of(own));
  }

  /** One whose certificate says what it is for in that way. */
  static TimeSigner with(Purpose purpose, Instant now) throws Exception {
    KeyPair pair = pair();
    X509Certificate own = certificate("CN=Stamps, C=UA", pair, null, now, purpose);
    return new TimeSigner(pair.getPrivate(), own, List.of(own));
  }

  /** One who has a certificate of somebody whose key they do not have. */
  static TimeSigner pretending(Instant now) throws Exception {
    TimeSigner real = alone(now);
    return new TimeSigner(pair().getPrivate(), real.certificate(), real.shown());
  }

  /** One for whom that authority vouches. */
  static TimeSigner under(Root root, Instant now) throws Exception {
    KeyPair pair = pair();
    X509Certificate own = certificate("CN=Stamps, C=UA", pair, root, now, Purpose.CRITICAL);
    return new TimeSigner(pair.getPrivate(), own, List.of(own, root.certificate()));
  }

  static Root root(Instant now) throws Exception {
    KeyPair pair = pair();
    return new Root(pair, certificate("CN=Root of the test, C=UA", pair, null, now, null));
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      String name, KeyPair pair, Root issuer, Instant now, Purpose purpose) throws Exception {
    X500Name subject = new X500Name(name);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer == null
                ? subject
                : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
            new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
            Date.from(now.minus(Duration.ofDays(30))),
            Date.from(now.plus(Duration.ofDays(3650))),
            subject,
            pair.getPublic());
    if (purpose == null) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    } else {
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      if (purpose != Purpose.NONE) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            purpose == Purpose.CRITICAL,
            new ExtendedKeyUsage(
                purpose == Purpose.ANOTHER
                    ? KeyPurposeId.id_kp_codeSigning
                    : KeyPurposeId.id_kp_timeStamping));
      }
    }
    KeyPair signing = issuer == null ? pair : issuer.pair();
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withRSA").build(signing.getPrivate())));
  }
}
