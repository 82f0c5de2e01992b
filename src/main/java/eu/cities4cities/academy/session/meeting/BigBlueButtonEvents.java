package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a BigBlueButton server tells about a meeting that is over: who came and went, each person
 * once with all their joins and leaves by connection.
 *
 * @param meeting the meeting's name as we gave it
 * @param stays who was there
 * @param unreadable how many joins could not be understood
 */
record BigBlueButtonEvents(String meeting, List<Stay> stays, int unreadable) {

  /**
   * Understands a callback's body; IllegalArgumentException where it is none.
   *
   * <p>Joins and leaves are paired by time within a connection; a leave that is missing is the
   * meeting's end.
   */
  static BigBlueButtonEvents read(String body) {
    try {
      JsonObject told = JSON.createReader(new StringReader(body)).readObject();
      JsonObject data = told.getJsonObject("data");
      Instant finish = instant(data.get("finish"));
      List<Stay> stays = new ArrayList<>();
      int unreadable = 0;
      for (JsonObject attendee : data.getJsonArray("attendees").getValuesAs(JsonObject.class)) {
        unreadable += collect(attendee, finish, stays);
      }
      return new BigBlueButtonEvents(told.getString("meeting_id"), stays, unreadable);
    } catch (JsonException | ClassCastException | NullPointerException e) {
      throw new IllegalArgumentException("Not a report of a BigBlueButton meeting", e);
    }
  }

  private static int collect(JsonObject attendee, Instant finish, List<Stay> stays) {
    String key = attendee.getString("ext_user_id", null);
    String name = attendee.getString("name", null);
    JsonObject sessions = attendee.getJsonObject("sessions");
    if (sessions == null || sessions.isEmpty()) {
      return pair(
          key,
          key,
          name,
          times(attendee.getJsonArray("joins")),
          times(attendee.getJsonArray("leaves")),
          finish,
          stays);
    }
    int unreadable = 0;
    for (Map.Entry<String, JsonValue> connection : sessions.entrySet()) {
      JsonObject told = connection.getValue().asJsonObject();
      unreadable +=
          pair(
              connection.getKey(),
              key,
              name,
              times(told.getJsonArray("joins")),
              times(told.getJsonArray("lefts")),
              finish,
              stays);
    }
    return unreadable;
  }

  private static int pair(
      String connection,
      String key,
      String name,
      List<Instant> joins,
      List<Instant> leaves,
      Instant finish,
      List<Stay> stays) {
    List<Instant> sorted = joins.stream().filter(Objects::nonNull).sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      Instant from = sorted.get(i);
      Instant next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
      Instant until =
          leaves.stream()
              .filter(Objects::nonNull)
              .filter(left -> !left.isBefore(from))
              .filter(left -> next == null || !left.isAfter(next))
              .min(Instant::compareTo)
              .orElse(next == null ? finish : next);
      if (until != null && !until.isBefore(from)) {
        // The time is part of the name, for a connection that breaks and comes back keeps its own.
        stays.add(new Stay(connection + "@" + from.getEpochSecond(), key, name, null, from, until));
      }
    }
    return joins.size() - sorted.size();
  }

  private static List<Instant> times(JsonArray told) {
    List<Instant> times = new ArrayList<>();
    if (told != null) {
      for (JsonValue each : told) {
        times.add(
            instant(
                each.getValueType() == JsonValue.ValueType.OBJECT
                    ? each.asJsonObject().get("timestamp")
                    : each));
      }
    }
    return times;
  }

  /** Ruby's two ways to write a time, or seconds; null where it is neither. */
  private static Instant instant(JsonValue told) {
    if (told instanceof JsonNumber seconds) {
      return Instant.ofEpochSecond(seconds.longValue());
    }
    if (!(told instanceof JsonString text)) {
      return null;
    }
    String iso =
        text.getString()
            .strip()
            .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T")
            .replaceFirst(" ?UTC$", "Z")
            .replaceFirst(" ?([+-]\\d\\d):?(\\d\\d)$", "$1:$2");
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
