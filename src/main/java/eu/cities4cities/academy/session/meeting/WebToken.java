package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * JSON Web Tokens (RFC 7519) under a shared secret. Written out here because BigBlueButton signs
 * with HS512 under secrets of 32 signs, which libraries refuse as too short for that algorithm.
 */
final class WebToken {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private WebToken() {}

  /** The algorithms that services use. */
  enum Algorithm {
    HS256("HmacSHA256"),
    HS512("HmacSHA512");

    private final String mac;

    Algorithm(String mac) {
      this.mac = mac;
    }
  }

  /** The claims as a token. */
  static String sign(Algorithm algorithm, String secret, JsonObject claims) {
    JsonObject header =
        JSON.createObjectBuilder().add("typ", "JWT").add("alg", algorithm.name()).build();
    String signed = encode(header) + "." + encode(claims);
    return signed + "." + ENCODER.encodeToString(mac(algorithm, secret, signed));
  }

  /**
   * The claims of a token; empty unless it is signed in that way with that secret (the token's own
   * word on how it is signed counts for nothing) and has not run out.
   */
  static Optional<JsonObject> read(Algorithm algorithm, String secret, String token, Instant now) {
    String[] parts = token == null ? new String[0] : token.split("\\.", -1);
    if (secret.isEmpty() || parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] told = Base64.getUrlDecoder().decode(parts[2]);
      byte[] right = mac(algorithm, secret, parts[0] + "." + parts[1]);
      JsonObject header = decode(parts[0]);
      JsonObject claims = decode(parts[1]);
      boolean genuine =
          MessageDigest.isEqual(told, right)
              && algorithm.name().equals(header.getString("alg", ""));
      boolean lasts =
          !claims.containsKey("exp")
              || now.getEpochSecond() < claims.getJsonNumber("exp").longValue();
      return genuine && lasts ? Optional.of(claims) : Optional.empty();
    } catch (IllegalArgumentException | JsonException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static String encode(JsonObject object) {
    return ENCODER.encodeToString(object.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject decode(String part) {
    String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return JSON.createReader(new StringReader(text)).readObject();
  }

  private static byte[] mac(Algorithm algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm.mac);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm.mac));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
