package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key that signs badges, or has signed some.
 *
 * @param publicKey the public half, base64url
 * @param privateKey the private half; null for a key that is only verified with
 */
record BadgeKey(String publicKey, PrivateKey privateKey) {
  private static final String ALGORITHM = "Ed25519";
  private static final int PUBLIC_BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** Both halves of a new key, as they are kept. */
  record Made(String publicKey, byte[] privateKey) {}

  static Made make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] whole = pair.getPublic().getEncoded();
      // An X.509 public key of this kind ends with its 32 bytes.
      byte[] point = Arrays.copyOfRange(whole, whole.length - PUBLIC_BYTES, whole.length);
      return new Made(BASE64.encodeToString(point), pair.getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static BadgeKey of(String publicKey, byte[] privateKey) {
    try {
      return new BadgeKey(
          publicKey,
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of badges cannot be read", e);
    }
  }

  /** The public half as a JSON Web Key (RFC 8037). */
  JsonObject jwk() {
    return Json.createObjectBuilder()
        .add("kty", "OKP")
        .add("crv", ALGORITHM)
        .add("x", publicKey)
        .build();
  }

  /** The name under which the DID document lists it: its thumbprint (RFC 7638). */
  String name() {
    String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + publicKey + "\"}";
    return BASE64.encodeToString(HexFormat.of().parseHex(Secrets.sha256(canonical)));
  }

  /** A compact JSON Web Signature over a payload. */
  String sign(String did, JsonObject payload) {
    JsonObject header =
        Json.createObjectBuilder()
            .add("alg", "EdDSA")
            .add("typ", "JWT")
            .add("kid", did + "#" + name())
            .build();
    String signed = encoded(header) + "." + encoded(payload);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(JsonObject json) {
    return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
