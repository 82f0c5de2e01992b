package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Zoom tells by its webhooks, as far as it matters here. */
sealed interface ZoomEvent {

  /** How old a message may be, so that one overheard is of no use later. */
  Duration LIFE = Duration.ofMinutes(5);

  /** Zoom asks whether we know the secret. */
  record Challenge(String plainToken) implements ZoomEvent {

    /** What Zoom expects back. */
    JsonObject answer(String secret) {
      return JSON.createObjectBuilder()
          .add("plainToken", plainToken)
          .add("encryptedToken", hmac(secret, plainToken))
          .build();
    }
  }

  /**
   * Somebody came or went.
   *
   * @param meeting the meeting's number
   * @param stay the connection with the one end that the message knows
   */
  record Presence(String meeting, Stay stay) implements ZoomEvent {}

  /** The meeting is over. */
  record Ended(String meeting, Instant at) implements ZoomEvent {}

  /** A recording of the meeting that began then can be watched. */
  record Recorded(String meeting, Instant from, String address) implements ZoomEvent {}

  /** Something that is of no matter here. */
  record Other(String name) implements ZoomEvent {}

  /**
   * Whether a message is from Zoom and of now: {@code v0=} HMAC-SHA-256 of {@code v0:time:body}.
   */
  static boolean isGenuine(
      String secret, String timestamp, String signature, String body, Instant now) {
    if (secret.isEmpty() || timestamp == null || signature == null) {
      return false;
    }
    byte[] right =
        ("v0=" + hmac(secret, "v0:" + timestamp + ":" + body)).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8))) {
      return false;
    }
    try {
      Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
      return age.abs().compareTo(LIFE) <= 0;
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }

  /** Understands a message; IllegalArgumentException where it is none. */
  static ZoomEvent read(String body) {
    try {
      JsonObject message = JSON.createReader(new StringReader(body)).readObject();
      String name = message.getString("event");
      JsonObject payload = message.getJsonObject("payload");
      if (name.equals("endpoint.url_validation")) {
        return new Challenge(payload.getString("plainToken"));
      }
      JsonObject object = payload.getJsonObject("object");
      return switch (name) {
        case "meeting.participant_joined", "webinar.participant_joined" ->
            presence(object, "join_time");
        case "meeting.participant_left", "webinar.participant_left" ->
            presence(object, "leave_time");
        case "meeting.ended", "webinar.ended" ->
            new Ended(number(object), Instant.parse(object.getString("end_time")));
        case "recording.completed" ->
            new Recorded(
                number(object),
                Instant.parse(object.getString("start_time")),
                object.getString("share_url"));
        default -> new Other(name);
      };
    } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
      throw new IllegalArgumentException("Not a message of Zoom", e);
    }
  }

  private static Presence presence(JsonObject object, String end) {
    JsonObject participant = object.getJsonObject("participant");
    Instant at = Instant.parse(participant.getString(end));
    boolean joined = end.equals("join_time");
    return new Presence(
        number(object),
        new Stay(
            text(participant.get("user_id")),
            ZoomProvider.given(participant, "registrant_id"),
            ZoomProvider.given(participant, "user_name"),
            ZoomProvider.given(participant, "email"),
            joined ? at : null,
            joined ? null : at));
  }

  /** Numbers come as text in some messages and as numbers in others. */
  private static String number(JsonObject object) {
    return text(object.get("id"));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonNumber number
        ? number.toString()
        : ((JsonString) value).getString();
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
