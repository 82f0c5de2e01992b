package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.UnusableSettingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose time-stamps are believed: a root that vouches for the authority, or its own certificate.
 */
final class TimeStampTrust {

  private final Set<X509Certificate> anchors;

  private TimeStampTrust(Set<X509Certificate> anchors) {
    this.anchors = Set.copyOf(anchors);
  }

  /**
   * Reads the certificates of a file.
   *
   * @throws UnusableSettingException saying what to mend, if there is none
   */
  static TimeStampTrust read(Path file, String password) {
    Set<X509Certificate> found;
    try {
      byte[] bytes = Files.readAllBytes(file);
      found =
          new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")
              ? pem(bytes)
              : pkcs12(bytes, password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableSettingException(
          "ACADEMY_SIGNING_TSA_TRUST: "
              + file
              + " cannot be read as certificates in PEM or as PKCS#12: "
              + e.getMessage(),
          e);
    }
    if (found.isEmpty()) {
      throw new UnusableSettingException(
          "ACADEMY_SIGNING_TSA_TRUST: " + file + " holds no certificate that is marked as trusted");
    }
    return new TimeStampTrust(found);
  }

  private static Set<X509Certificate> pem(byte[] bytes) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(bytes))
        .stream()
        .map(X509Certificate.class::cast)
        .collect(Collectors.toSet());
  }

  private static Set<X509Certificate> pkcs12(byte[] bytes, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(bytes), password);
    Set<X509Certificate> found = new LinkedHashSet<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate certificate = store.getCertificate(alias);
      if (store.isCertificateEntry(alias) && certificate instanceof X509Certificate known) {
        found.add(known);
      }
    }
    return found;
  }

  /**
   * Whether one of the certificates is the signer's own or vouches for it.
   *
   * @param between certificates that may lie between the two
   * @param at the moment at which all of them must be valid
   */
  boolean covers(X509Certificate signer, Collection<X509Certificate> between, Instant at) {
    if (anchors.contains(signer)) {
      return true;
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(signer);
      PKIXBuilderParameters wanted =
          new PKIXBuilderParameters(
              anchors.stream()
                  .map(anchor -> new TrustAnchor(anchor, null))
                  .collect(Collectors.toSet()),
              target);
      wanted.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
      // Lists of revoked certificates are not asked: their servers may be down when ours signs.
      wanted.setRevocationEnabled(false);
      wanted.setDate(Date.from(at));
      CertPathBuilder.getInstance("PKIX").build(wanted);
      return true;
    } catch (GeneralSecurityException nobodyVouches) {
      return false;
    }
  }
}
