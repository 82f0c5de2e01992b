package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.session.meeting.WebToken.Algorithm;
import jakarta.json.Json;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meeting services call over HTTP without a cookie; their signature is all that counts. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HookPageIT {
  private static final String CHALLENGE =
      "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"план\"}}";

  @ArquillianResource private URL address;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void zoomValidatesTheAddress() throws Exception {
    String time = String.valueOf(Instant.now().getEpochSecond());

    HttpResponse<String> answer =
        post(
            "hooks/zoom",
            CHALLENGE,
            "x-zm-request-timestamp",
            time,
            "x-zm-signature",
            "v0=" + hmac("v0:" + time + ":" + CHALLENGE));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.body()).contains("\"encryptedToken\":\"" + hmac("план") + "\"");
  }

  @Test
  void whoeverCannotSignIsRefused() throws Exception {
    String time = String.valueOf(Instant.now().getEpochSecond());
    String old = String.valueOf(Instant.now().getEpochSecond() - 600);

    assertThat(post("hooks/zoom", CHALLENGE).statusCode()).isEqualTo(401);
    assertThat(
            post(
                    "hooks/zoom",
                    CHALLENGE,
                    "x-zm-request-timestamp",
                    time,
                    "x-zm-signature",
                    "v0=" + hmac("something else"))
                .statusCode())
        .isEqualTo(401);
    assertThat(
            post(
                    "hooks/zoom",
                    CHALLENGE,
                    "x-zm-request-timestamp",
                    old,
                    "x-zm-signature",
                    "v0=" + hmac("v0:" + old + ":" + CHALLENGE))
                .statusCode())
        .as("overheard earlier")
        .isEqualTo(401);
    assertThat(post("hooks/bigbluebutton/attendance", "{}").statusCode()).isEqualTo(401);
    assertThat(
            post("hooks/bigbluebutton/attendance", "{}", "Authorization", "Bearer a.b.c")
                .statusCode())
        .isEqualTo(401);
    assertThat(post("hooks/bigbluebutton/recording", "signed_parameters=a.b.c").statusCode())
        .isEqualTo(401);
    assertThat(post("hooks/another", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void aSignedMessageOfAnUnknownMeetingIsGone() throws Exception {
    String secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";
    String report =
        WebToken.sign(
            Algorithm.HS512,
            secret,
            Json.createObjectBuilder().add("exp", Instant.now().getEpochSecond() + 60).build());
    String recording =
        WebToken.sign(
            Algorithm.HS256,
            secret,
            Json.createObjectBuilder().add("meeting_id", "no").add("record_id", "r").build());

    assertThat(
            post(
                    "hooks/bigbluebutton/attendance",
                    "{\"meeting_id\":\"no\",\"data\":{\"attendees\":[]}}",
                    "Authorization",
                    "Bearer " + report)
                .statusCode())
        .isEqualTo(410);
    assertThat(
            post("hooks/bigbluebutton/attendance", "not json", "Authorization", "Bearer " + report)
                .statusCode())
        .isEqualTo(400);
    assertThat(
            post(
                    "hooks/bigbluebutton/recording",
                    "signed_parameters=" + URLEncoder.encode(recording, StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(410);
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String hmac(String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("webhook-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
