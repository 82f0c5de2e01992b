package eu.cities4cities.academy.account.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An OpenID Connect provider in place of a real one: publishes its metadata and keys, lets whoever
 * comes through at once, checks client, redirect and PKCE at its token endpoint, signs with RS256.
 */
public final class StandInProvider implements AutoCloseable {
  private final HttpServer server;
  private final String issuer;

  /** One for all: who has read the keys once may keep them. */
  private static final RSAKey PUBLISHED = newKey();

  private RSAKey signingWith = PUBLISHED;
  private Consumer<JWTClaimsSet.Builder> spoiling = claims -> {};
  private final Map<String, Map<String, String>> asked = new HashMap<>();

  public StandInProvider(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    issuer = "http://localhost:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", e -> json(e, 200, metadata()));
    server.createContext(
        "/keys", e -> json(e, 200, new JWKSet(PUBLISHED.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return issuer;
  }

  /** From now on tokens say otherwise than they should. */
  public void spoil(Consumer<JWTClaimsSet.Builder> claims) {
    spoiling = claims;
  }

  /** From now on tokens are signed by a key of the same name that nobody published. */
  public void signWithAnotherKey() {
    signingWith = newKey();
  }

  /** What a browser does at the provider: returns the code for those parameters. */
  public String codeFor(Map<String, String> question) {
    String code = UUID.randomUUID().toString();
    asked.put(code, question);
    return code;
  }

  private String metadata() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}"""
        .formatted(issuer);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> question = parameters(exchange.getRequestURI().getRawQuery());
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            question.get("redirect_uri")
                + "?code="
                + codeFor(question)
                + "&state="
                + question.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> body =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> question = asked.remove(body.get("code"));
    String client =
        "Basic "
            + Base64.getEncoder()
                .encodeToString("academy:academy-secret".getBytes(StandardCharsets.UTF_8));
    boolean right =
        question != null
            && client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && question.get("redirect_uri").equals(body.get("redirect_uri"))
            && "S256".equals(question.get("code_challenge_method"))
            && question.get("code_challenge").equals(challenge(body.get("code_verifier")));
    if (!right) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":60,"id_token":"%s"}"""
            .formatted(UUID.randomUUID(), idToken(question)));
  }

  private String idToken(Map<String, String> question) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(question.get("client_id"))
            .subject("42")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", question.get("nonce"))
            .claim("email", "Olena@Hromada.example")
            .claim("email_verified", true)
            .claim("given_name", "Олена")
            .claim("family_name", "Коваленко");
    spoiling.accept(claims);
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
      token.sign(new RSASSASigner(signingWith));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
