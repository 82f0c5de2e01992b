package eu.cities4cities.academy.account.secondstep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an authenticator app needs to know, as a QR code's text and as text to type. */
public final class FactorSetUp {
  private static final String ISSUER = "Cities4Cities Academy";
  private static final int GROUP = 4;

  private final String email;
  private final byte[] secret;

  FactorSetUp(String email, byte[] secret) {
    this.email = email;
    this.secret = secret.clone();
  }

  /** The secret in groups of four, for those who type it. */
  public String getTyped() {
    return Totp.base32(secret).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  /** The address that apps read from a QR code and open on a phone. */
  public String getAddress() {
    String issuer = encode(ISSUER);
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(issuer, encode(email), Totp.base32(secret), issuer);
  }

  /** The QR code's dark squares, as the path of an SVG. */
  public QrPath getQr() {
    return QrPath.of(getAddress());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
