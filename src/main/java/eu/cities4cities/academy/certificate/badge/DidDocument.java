package eu.cities4cities.academy.certificate.badge;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** The document of a {@code did:web} identifier: the keys that badges are verified with. */
final class DidDocument {
  private DidDocument() {}

  static JsonObject of(String did, List<BadgeKey> keys) {
    JsonArrayBuilder methods = Json.createArrayBuilder();
    JsonArrayBuilder names = Json.createArrayBuilder();
    for (BadgeKey key : keys) {
      String id = did + "#" + key.name();
      names.add(id);
      methods.add(
          Json.createObjectBuilder()
              .add("id", id)
              .add("type", "JsonWebKey")
              .add("controller", did)
              .add("publicKeyJwk", key.jwk()));
    }
    return Json.createObjectBuilder()
        .add(
            "@context",
            Json.createArrayBuilder()
                .add("https://www.w3.org/ns/did/v1")
                .add("https://w3id.org/security/jwk/v1"))
        .add("id", did)
        .add("verificationMethod", methods)
        .add("assertionMethod", names)
        .build();
  }
}
