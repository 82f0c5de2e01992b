package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens for Jitsi Meet as its token module checks them, read by another implementation. */
class JitsiProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final String SECRET = "a secret of at least thirty-two signs";
  private static final Meeting MEETING =
      new Meeting(7, "x", "c4c-room", null, NOW, NOW.plusSeconds(5400));

  private final JitsiProvider provider =
      new JitsiProvider(
          new MeetingSettings.Jitsi("https://Meet.hromada.example", "academy", SECRET, "", ""),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void letsOnePersonIntoOneRoom() throws Exception {
    JWTClaimsSet claims =
        claims(provider.enter(MEETING, new Guest("g1", "Олена", "Коваленко", "o@h", false)));

    assertThat(claims.getAudience()).containsExactly("academy");
    assertThat(claims.getIssuer()).isEqualTo("academy");
    assertThat(claims.getSubject()).isEqualTo("meet.hromada.example");
    assertThat(claims.getStringClaim("room")).isEqualTo("c4c-room");
    assertThat(claims.getNotBeforeTime().toInstant()).isBefore(NOW);
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(MEETING.until().plusSeconds(3 * 3600));
    assertThat(user(claims))
        .containsEntry("id", "g1")
        .containsEntry("name", "Олена Коваленко")
        .containsEntry("moderator", "false")
        .doesNotContainKey("email");
  }

  @Test
  void theHostModerates() throws Exception {
    JWTClaimsSet claims =
        claims(provider.enter(MEETING, new Guest("g2", "Тарас Шевчук", "", "", true)));

    assertThat(user(claims))
        .containsEntry("moderator", "true")
        .containsEntry("affiliation", "owner");
  }

  @Test
  void theServicesTokensAreSignedByTheAccountsKeyForItsOwnRooms(@TempDir Path folder)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Path file = folder.resolve("jaas.pem");
    Files.writeString(
        file,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    JitsiProvider service = service("vpaas-magic-cookie-1", file.toString());

    assertThat(service.isReady()).isTrue();
    String address =
        service.enter(MEETING, new Guest("g1", "Олена", "Коваленко", "o@h", false)).address();
    assertThat(address).startsWith("https://8x8.vc/vpaas-magic-cookie-1/c4c-room?jwt=");
    SignedJWT token = SignedJWT.parse(address.replaceAll(".*jwt=", "").replaceAll("#.*", ""));
    assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic()))).isTrue();
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(token.getHeader().getKeyID()).isEqualTo("vpaas-magic-cookie-1/key-1");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getAudience()).containsExactly("jitsi");
    assertThat(claims.getIssuer()).isEqualTo("chat");
    assertThat(claims.getSubject()).isEqualTo("vpaas-magic-cookie-1");
    assertThat(claims.getStringClaim("room")).isEqualTo("c4c-room");
    assertThat(user(claims)).containsEntry("id", "g1").containsEntry("moderator", "false");
  }

  @Test
  void aKeyThatCannotBeReadMakesNoService(@TempDir Path folder) throws Exception {
    Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "no key");

    assertThat(service("a", nonsense.toString()).isReady()).isFalse();
    assertThat(service("a", folder.resolve("none.pem").toString()).isReady()).isFalse();
  }

  private static JitsiProvider service(String account, String keyFile) {
    return new JitsiProvider(
        new MeetingSettings.Jitsi("https://8x8.vc", account, "", account + "/key-1", keyFile),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void withoutASecretItIsNotReady() {
    assertThat(provider.isReady()).isTrue();
    assertThat(
            new JitsiProvider(
                    new MeetingSettings.Jitsi("https://meet.example", "academy", "", "", ""),
                    Clock.systemUTC())
                .isReady())
        .isFalse();
  }

  private static JWTClaimsSet claims(Entrance entrance) throws Exception {
    assertThat(entrance.address()).startsWith("https://Meet.hromada.example/c4c-room?jwt=");
    SignedJWT token =
        SignedJWT.parse(entrance.address().replaceAll(".*jwt=", "").replaceAll("#.*", ""));
    assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
    return token.getJWTClaimsSet();
  }

  private static Map<String, Object> user(JWTClaimsSet claims) throws Exception {
    @SuppressWarnings("unchecked")
    Map<String, Object> user =
        (Map<String, Object>) claims.getJSONObjectClaim("context").get("user");
    return user;
  }
}
