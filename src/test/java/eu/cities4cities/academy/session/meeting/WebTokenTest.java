package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.session.meeting.WebToken.Algorithm;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A token counts only with the right secret, in the way that was agreed, and in its time. */
class WebTokenTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_300_819_000);

  /** The token that jwt.io has shown for years, under its well-known secret. */
  private static final String KNOWN =
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
          + ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ"
          + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

  private static final JsonObject CLAIMS =
      Json.createObjectBuilder().add("exp", NOW.getEpochSecond() + 60).build();

  @Test
  void readsATokenMadeElsewhere() {
    assertThat(WebToken.read(Algorithm.HS256, "your-256-bit-secret", KNOWN, NOW))
        .hasValueSatisfying(claims -> assertThat(claims.getString("name")).isEqualTo("John Doe"));
  }

  @Test
  void refusesAnotherSecretAnotherAlgorithmAndAnotherTime() {
    String token = WebToken.sign(Algorithm.HS512, "secret", CLAIMS);

    assertThat(WebToken.read(Algorithm.HS512, "secret", token, NOW)).contains(CLAIMS);
    assertThat(WebToken.read(Algorithm.HS512, "other", token, NOW)).isEmpty();
    assertThat(WebToken.read(Algorithm.HS256, "secret", token, NOW)).isEmpty();
    assertThat(WebToken.read(Algorithm.HS512, "secret", token, NOW.plusSeconds(60))).isEmpty();
    assertThat(WebToken.read(Algorithm.HS512, "", token, NOW)).isEmpty();
  }

  @Test
  void aTokenThatCallsItselfUnsignedIsRefused() {
    String unsigned = part("{\"alg\":\"none\"}") + "." + part(CLAIMS.toString()) + ".";

    assertThat(WebToken.read(Algorithm.HS256, "secret", unsigned, NOW)).isEmpty();
  }

  @Test
  void nonsenseIsNoToken() {
    for (String nonsense : new String[] {null, "", "a.b", "a.b.c", "..", "!.!.!"}) {
      assertThat(WebToken.read(Algorithm.HS256, "secret", nonsense, NOW)).isEmpty();
    }
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
