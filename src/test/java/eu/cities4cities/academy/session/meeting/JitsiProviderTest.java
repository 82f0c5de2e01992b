package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens for Jitsi Meet as its token module checks them, read by another implementation. */
class JitsiProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final String SECRET = "a secret of at least thirty-two signs";
  private static final Meeting MEETING =
      new Meeting(7, "x", "c4c-room", null, NOW, NOW.plusSeconds(5400));

  private final JitsiProvider provider =
      new JitsiProvider(
          new MeetingSettings.Jitsi("https://Meet.hromada.example", "academy", SECRET),
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
  void withoutASecretItIsNotReady() {
    assertThat(provider.isReady()).isTrue();
    assertThat(
            new JitsiProvider(
                    new MeetingSettings.Jitsi("https://meet.example", "academy", ""),
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
