package eu.cities4cities.academy.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.certificate.CertificateService;
import eu.cities4cities.academy.certificate.Issuing;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger verifies badges with nothing but the documents that anybody may fetch. */
@ExtendWith(ArquillianExtension.class)
class BadgePageIT {
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private CertificateService certificates;
  @Inject private ErasureService erasures;
  @Inject private BadgeKeyService keys;
  @Inject private StatusListService lists;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private final HttpClient http = HttpClient.newHttpClient();
  private long person;
  private String number;

  @BeforeEach
  void issue() {
    person = data.person();
    number = issuing.to(issuing.course(), person);
    keys.prepare();
  }

  @Test
  void aStrangerVerifiesTheBadgeInAPictureOffline() throws Exception {
    String jwt = BadgeVerifier.baked(bytes(badge("png")));
    // did:web says where the issuer's document lies.
    String did = BadgeVerifier.json(decodedPayload(jwt)).getString("iss");
    assertThat(did).startsWith("did:web:");
    String host = URLDecoder.decode(did.substring("did:web:".length()), StandardCharsets.UTF_8);
    assertThat(settings.baseUrl()).endsWith("//" + host);
    JsonObject document = json("/.well-known/did.json");
    assertThat(document.getString("id")).isEqualTo(did);

    JsonObject credential = BadgeVerifier.verified(jwt, document);
    assertThat(credential.getJsonObject("issuer").getString("id")).isEqualTo(did);
    assertThat(
            credential
                .getJsonObject("credentialSubject")
                .getJsonArray("identifier")
                .getJsonObject(0)
                .getString("identityHash"))
        .startsWith("Коваленко-");
    assertThat(isRevoked(credential, document)).isFalse();
  }

  @Test
  void aCorrectionEndsTheBadgeOfTheVersionBefore() throws Exception {
    JsonObject document = json("/.well-known/did.json");
    data.insert(
        "UPDATE certificate_version v JOIN certificate c ON c.id = v.certificate_id"
            + " SET v.issued_at = v.issued_at - INTERVAL 1 DAY WHERE c.number = ?",
        number);
    JsonObject before = BadgeVerifier.verified(text(badge("jwt")), document);
    assertThat(isRevoked(before, document)).isFalse();
    correct();
    JsonObject after = BadgeVerifier.verified(text(badge("jwt")), document);
    assertThat(isRevoked(before, document)).isTrue();
    assertThat(isRevoked(after, document)).isFalse();
    assertThat(after.getString("validFrom")).isGreaterThan(before.getString("validFrom"));
    assertThat(after.toString()).contains("Olena Kovalchuk");
    // A wallet that holds the one before finds the other where it was told to look.
    assertThat(before.getJsonObject("refreshService").getString("id"))
        .isEqualTo(settings.baseUrl() + badge("jwt"));
  }

  @Test
  void eachVersionsBadgeLiesAtTheAddressThatIsItsId() throws Exception {
    JsonObject document = json("/.well-known/did.json");
    String before = text(badge("jwt"));
    correct();
    String after = text(badge("jwt"));
    for (String jwt : List.of(before, after)) {
      String id = BadgeVerifier.verified(jwt, document).getString("id");
      assertThat(json(id.substring(settings.baseUrl().length())).getString("id"))
          .isEqualTo("data:application/vc+jwt," + jwt);
    }
    assertThat(BadgeVerifier.verified(before, document).getString("id"))
        .isNotEqualTo(BadgeVerifier.verified(after, document).getString("id"));
    assertThat(get(badge("json") + "?version=3").statusCode()).isEqualTo(404);
  }

  @Test
  void aRevocationEndsTheBadgesOfAllVersionsAndNobodyElses() throws Exception {
    String other = issuing.to(issuing.course(), data.person());
    JsonObject document = json("/.well-known/did.json");
    JsonObject first = BadgeVerifier.verified(text(badge("jwt")), document);
    correct();
    JsonObject second = BadgeVerifier.verified(text(badge("jwt")), document);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    certificates.revoke(number, "Видано помилково");
    assertThat(isRevoked(first, document)).isTrue();
    assertThat(isRevoked(second, document)).isTrue();
    JsonObject valid =
        BadgeVerifier.verified(text("/api/v1/certificates/" + other + "/badge.jwt"), document);
    assertThat(isRevoked(valid, document)).isFalse();
  }

  @Test
  void theBadgesOfAllVersionsEndWithTheCertificatesTime() throws Exception {
    JsonObject document = json("/.well-known/did.json");
    data.insert("UPDATE certificate SET expires_on = '2031-03-01' WHERE number = ?", number);
    JsonObject first = BadgeVerifier.verified(text(badge("jwt")), document);
    correct();
    JsonObject second = BadgeVerifier.verified(text(badge("jwt")), document);
    assertThat(first.getString("validUntil")).isEqualTo("2031-03-01T21:59:59Z");
    assertThat(second.getString("validUntil")).isEqualTo(first.getString("validUntil"));
  }

  @Test
  void aPlaceStaysWithItsVersionWhenTheHolderIsForgotten() throws Exception {
    JsonObject document = json("/.well-known/did.json");
    JsonObject kept = BadgeVerifier.verified(text(badge("jwt")), document);
    long place = place();
    forget();
    String later = issuing.to(issuing.course(), data.person());
    assertThat(place()).isEqualTo(place);
    // What somebody keeps of it goes on being answered.
    assertThat(isRevoked(kept, document)).isFalse();
    assertThat(
            data.number(
                "SELECT MIN(p.id) FROM status_place p JOIN certificate_version v"
                    + " ON v.id = p.version_id JOIN certificate c ON c.id = v.certificate_id"
                    + " WHERE c.number = ?",
                later))
        .isGreaterThan(place);
  }

  private long place() {
    return data.number(
        "SELECT p.id FROM status_place p JOIN certificate_version v ON v.id = p.version_id"
            + " JOIN certificate c ON c.id = v.certificate_id WHERE c.number = ?",
        number);
  }

  private void correct() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    certificates.correct(number, "Ковальчук Олена", "Olena Kovalchuk", "Описка");
  }

  private void forget() {
    acting.as(person);
    erasures.ask(null);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(data.number("SELECT id FROM person_request WHERE person_id = ?", person));
  }

  @Test
  void theJsonDocumentEnvelopsTheSameCredential() throws Exception {
    JsonObject enveloped = json(badge("json"));
    assertThat(enveloped.getString("type")).isEqualTo("EnvelopedVerifiableCredential");
    assertThat(enveloped.getString("id"))
        .isEqualTo("data:application/vc+jwt," + text(badge("jwt")));
    assertThat(text(badge("svg"))).contains("<openbadges:credential verify=\"");
  }

  @Test
  void afterAnErasureThereIsNoBadge() throws Exception {
    forget();
    assertThat(get(badge("json")).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/certificates/CCA-26-2222-2222-2222/badge.png").statusCode())
        .isEqualTo(404);
    assertThat(get("/api/v1/badges/status/0").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/badges/status/999").statusCode()).isEqualTo(404);
  }

  /** Reads the signed list that the badge names. */
  private boolean isRevoked(JsonObject credential, JsonObject document) throws Exception {
    lists.renew();
    JsonObject status = credential.getJsonObject("credentialStatus");
    String address = status.getString("statusListCredential");
    assertThat(address).startsWith(settings.baseUrl());
    JsonObject list =
        BadgeVerifier.verified(text(address.substring(settings.baseUrl().length())), document);
    assertThat(list.getString("id")).isEqualTo(address);
    return BadgeVerifier.isSet(
        BadgeVerifier.bits(list.getJsonObject("credentialSubject")),
        Integer.parseInt(status.getString("statusListIndex")));
  }

  private static byte[] decodedPayload(String jwt) {
    return Base64.getUrlDecoder().decode(jwt.split("\\.")[1]);
  }

  private String badge(String format) {
    return "/api/v1/certificates/" + number + "/badge." + format;
  }

  private JsonObject json(String path) throws Exception {
    return BadgeVerifier.json(bytes(path));
  }

  private String text(String path) throws Exception {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    // Verifiers in other sites' pages read refusals too.
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).as(path).hasValue("*");
    return answer;
  }
}
