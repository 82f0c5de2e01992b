package eu.cities4cities.academy.session.meeting;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tokens for Jitsi as a Service: signed with RS256 by the account's own key. */
final class JaasTokens {
  private static final Logger LOG = Logger.getLogger(JaasTokens.class.getName());

  private final JWSHeader header;
  private final PrivateKey key;

  private JaasTokens(String keyId, PrivateKey key) {
    this.header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(keyId).build();
    this.key = key;
  }

  /** With that key of the account; empty where none is set, or none that can be read. */
  static Optional<JaasTokens> with(String keyId, String keyFile) {
    if (!MeetingSettings.all(keyId, keyFile)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new JaasTokens(keyId, read(Files.readString(Path.of(keyFile)))));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      LOG.log(
          Level.SEVERE,
          e,
          () -> keyFile + " holds no private key (PKCS #8, PEM): there will be no Jitsi meetings");
      return Optional.empty();
    }
  }

  private static PrivateKey read(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  /** The claims as a token. */
  String sign(JsonObject claims) {
    try {
      JWSObject token = new JWSObject(header, new Payload(claims.toString()));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
