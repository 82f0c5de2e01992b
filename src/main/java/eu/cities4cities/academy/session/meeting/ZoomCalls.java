package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.session.meeting.WebCalls.Answer;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Calls to Zoom's API under the account's own token, which is made anew in time. */
final class ZoomCalls {
  private static final int UNAUTHORIZED = 401;
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);

  private final WebCalls calls = new WebCalls();
  private final MeetingSettings.Zoom account;
  private final Clock clock;
  private volatile Token token;

  ZoomCalls(MeetingSettings.Zoom account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {}

  /** What Zoom answers to a call that has to succeed; a body of null sends none. */
  JsonObject ask(String method, String path, JsonObject body) {
    return json(method, call(method, path, body));
  }

  /** Zoom's answer, whatever it is. */
  Answer call(String method, String path, JsonObject body) {
    Answer answer = send(method, path, body);
    if (answer.status() == UNAUTHORIZED) {
      // Somebody has made the application's tokens void; a new one is due.
      token = null;
      answer = send(method, path, body);
    }
    return answer;
  }

  private Answer send(String method, String path, JsonObject body) {
    String bearer = "Bearer " + token();
    return method.equals("GET")
        ? calls.get(account.api() + path, "Authorization", bearer)
        : calls.send(
            method,
            account.api() + path,
            body == null ? "" : body.toString(),
            "Authorization",
            bearer,
            "Content-Type",
            "application/json");
  }

  private String token() {
    Token known = token;
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.value();
    }
    String client = account.clientId() + ":" + account.clientSecret();
    JsonObject made =
        json(
            "POST",
            calls.send(
                "POST",
                account.oauth(),
                "grant_type=account_credentials&account_id=" + encode(account.accountId()),
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    Instant until =
        clock
            .instant()
            .plusSeconds(made.getJsonNumber("expires_in").longValue())
            .minus(RENEW_BEFORE);
    Token renewed = new Token(made.getString("access_token"), until);
    token = renewed;
    return renewed.value();
  }

  /** The object in an answer; {@link MeetingUnavailableException} where Zoom has refused. */
  static JsonObject json(String method, Answer answer) {
    if (!answer.isGood()) {
      throw refused(method, answer);
    }
    try {
      return JSON.createReader(new StringReader(answer.body())).readObject();
    } catch (JsonException e) {
      throw new MeetingUnavailableException("Zoom answered something else than JSON", e);
    }
  }

  /** Tells that Zoom has refused a call. */
  static MeetingUnavailableException refused(String method, Answer answer) {
    return new MeetingUnavailableException(
        "Zoom answered a " + method + " with " + answer.status() + ": " + answer.body());
  }

  /** A text as part of an address. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
