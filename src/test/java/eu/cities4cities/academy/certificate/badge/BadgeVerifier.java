package eu.cities4cities.academy.certificate.badge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * A verifier as a stranger would write it from the standards: it knows nothing of the Academy's
 * code, only the documents that it is given.
 */
final class BadgeVerifier {
  private BadgeVerifier() {}

  /** The payload of a credential whose signature is right; throws if it is not. */
  static JsonObject verified(String jwt, JsonObject didDocument) {
    if (!isSigned(jwt, didDocument)) {
      throw new AssertionError("the signature is wrong");
    }
    return json(decoded(jwt.split("\\.")[1]));
  }

  /** Whether a credential is signed with the key of the document that its header names. */
  static boolean isSigned(String jwt, JsonObject didDocument) {
    String[] parts = jwt.split("\\.");
    JsonObject header = json(decoded(parts[0]));
    if (!header.getString("alg").equals("EdDSA")) {
      return false;
    }
    String kid = header.getString("kid");
    boolean asserts =
        didDocument.getJsonArray("assertionMethod").stream()
            .anyMatch(name -> name.toString().equals("\"" + kid + "\""));
    if (!asserts) {
      return false;
    }
    JsonObject jwk =
        didDocument.getJsonArray("verificationMethod").getValuesAs(JsonObject.class).stream()
            .filter(method -> method.getString("id").equals(kid))
            .findFirst()
            .orElseThrow()
            .getJsonObject("publicKeyJwk");
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key(jwk.getString("x")));
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(decoded(parts[2]));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** RFC 8032: little-endian, the top bit is the sign of x. */
  private static PublicKey key(String x) throws GeneralSecurityException {
    byte[] point = decoded(x);
    boolean odd = (point[31] & 0x80) != 0;
    byte[] big = new byte[32];
    for (int i = 0; i < 32; i++) {
      big[31 - i] = point[i];
    }
    big[0] &= 0x7F;
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big))));
  }

  /** The bits of a status list. */
  static byte[] bits(JsonObject subject) throws IOException {
    String encoded = subject.getString("encodedList");
    if (encoded.charAt(0) != 'u') {
      throw new AssertionError("not base64url");
    }
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(decoded(encoded.substring(1))))) {
      return in.readAllBytes();
    }
  }

  /** The first bit of a list is the top one of its first byte. */
  static boolean isSet(byte[] bits, int place) {
    return (bits[place / 8] >> (7 - place % 8) & 1) == 1;
  }

  /** The credential in a baked PNG. */
  static String baked(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png);
    in.position(8);
    while (in.hasRemaining()) {
      byte[] data = new byte[in.getInt()];
      byte[] type = new byte[4];
      in.get(type).get(data).getInt();
      String text = new String(data, StandardCharsets.UTF_8);
      if (new String(type, StandardCharsets.US_ASCII).equals("iTXt")
          && text.startsWith("openbadgecredential\0")) {
        return text.substring("openbadgecredential".length() + 5);
      }
    }
    throw new AssertionError("nothing is baked in");
  }

  static JsonObject json(byte[] text) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(text, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }

  private static byte[] decoded(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
