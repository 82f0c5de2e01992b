package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.UnusableSettingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Where time-stamps come from and which are taken.
 *
 * @param authorization what tells the authority who we are; empty if it asks nobody
 * @param trust whose stamps are believed; null to believe whoever answers at the address
 * @param policy under which rules the authority is to stamp; null for its usual ones
 */
record TimeStampTerms(
    URI address, String authorization, TimeStampTrust trust, ASN1ObjectIdentifier policy) {

  /**
   * Stamps from that address, whoever gives them.
   *
   * @throws UnusableSettingException if it is no address of the web
   */
  static TimeStampTerms of(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new UnusableSettingException("ACADEMY_SIGNING_TSA_URL is no address: " + url, e);
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?") || address.getHost() == null) {
      throw new UnusableSettingException(
          "ACADEMY_SIGNING_TSA_URL must begin with https:// or http:// and name a host");
    }
    if (address.getUserInfo() != null) {
      throw new UnusableSettingException(
          "ACADEMY_SIGNING_TSA_URL must not hold a password: set ACADEMY_SIGNING_TSA_USER and"
              + " ACADEMY_SIGNING_TSA_PASSWORD");
    }
    return new TimeStampTerms(address, "", null, null);
  }

  /**
   * The same with a name and a password.
   *
   * @param user empty if the authority asks nobody
   * @throws UnusableSettingException if others on the way could read them
   */
  TimeStampTerms signedInAs(String user, String password) {
    if (user.isEmpty()) {
      return this;
    }
    if (!address.getScheme().equalsIgnoreCase("https") && !isLoopback()) {
      throw new UnusableSettingException(
          "ACADEMY_SIGNING_TSA_USER and its password would travel unprotected to "
              + address.getHost()
              + ": give an https:// address in ACADEMY_SIGNING_TSA_URL");
    }
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new TimeStampTerms(
        address, "Basic " + Base64.getEncoder().encodeToString(both), trust, policy);
  }

  /**
   * The same, believing only whom a certificate in that file vouches for.
   *
   * @param file PEM or PKCS#12; empty to believe whoever answers
   * @throws UnusableSettingException if there is no certificate in it
   */
  TimeStampTerms trusting(String file, String password) {
    return file.isEmpty()
        ? this
        : new TimeStampTerms(
            address, authorization, TimeStampTrust.read(Path.of(file), password), policy);
  }

  /**
   * The same under a policy of the authority.
   *
   * @param identifier its object identifier; empty for the usual one
   * @throws UnusableSettingException if it is none
   */
  TimeStampTerms under(String identifier) {
    if (identifier.isEmpty()) {
      return this;
    }
    try {
      return new TimeStampTerms(
          address, authorization, trust, new ASN1ObjectIdentifier(identifier));
    } catch (IllegalArgumentException e) {
      throw new UnusableSettingException(
          "ACADEMY_SIGNING_TSA_POLICY is no object identifier such as 1.3.6.1.4.1.99999.1: "
              + identifier,
          e);
    }
  }

  private boolean isLoopback() {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
