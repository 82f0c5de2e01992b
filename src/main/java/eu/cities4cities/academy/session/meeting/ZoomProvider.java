package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.session.meeting.WebCalls.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Meetings and webinars of an account at Zoom: everybody is registered and gets a link of their
 * own, so that the webhooks and the report name them surely.
 */
@ApplicationScoped
class ZoomProvider implements MeetingProvider {
  /**
   * Stands before the number of a webinar, whose calls are the same under an address of their own.
   */
  private static final String WEBINAR = "webinars/";

  private static final Pattern NUMBER = Pattern.compile("/[jw]/(\\d{9,12})(?:\\D|$)");
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int MOST_PAGES = 200;
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);

  /** A number may be used again and again; what was said hours away is of another session. */
  private static final Duration NEARBY = Duration.ofHours(3);

  private final WebCalls calls = new WebCalls();
  private MeetingSettings.Zoom account;
  private Clock clock;
  private volatile Token token;

  @Inject
  ZoomProvider(MeetingSettings meetings, Clock clock) {
    this(meetings.zoom(), clock);
  }

  ZoomProvider(MeetingSettings.Zoom account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  protected ZoomProvider() {}

  private record Token(String value, Instant until) {}

  @Override
  public MeetingKind kind() {
    return MeetingKind.ZOOM;
  }

  @Override
  public boolean isReady() {
    return MeetingSettings.all(
        account.accountId(), account.clientId(), account.clientSecret(), account.webhookSecret());
  }

  /** The names that a meeting or webinar with that number may have here. */
  static List<String> namesOf(String number) {
    return List.of(number, WEBINAR + number);
  }

  /** A meeting or webinar that staff has made at Zoom is taken by its link; else one is made. */
  @Override
  public String prepare(Meeting meeting) {
    Optional<String> made = linked(meeting);
    if (made.isPresent()) {
      return isWebinar(made.get()) ? WEBINAR + made.get() : made.get();
    }
    JsonObject wanted =
        plan(meeting)
            .add("type", 2)
            .add(
                "settings",
                JSON.createObjectBuilder()
                    .add("approval_type", 0)
                    .add("registration_type", 1)
                    .add("registrants_email_notification", false)
                    .add("registrants_confirmation_email", false)
                    .add("mute_upon_entry", true))
            .build();
    JsonObject answer = ask("POST", "/users/" + encode(account.host()) + "/meetings", wanted);
    return String.valueOf(answer.getJsonNumber("id").longValue());
  }

  /** Only a meeting that was made for the session: one that staff has made is theirs to plan. */
  @Override
  public void replan(Meeting meeting) {
    if (linked(meeting).isEmpty()) {
      Answer answer = call("PATCH", path(meeting), plan(meeting).build());
      if (!answer.isGood()) {
        throw refused("PATCH", answer);
      }
    }
  }

  /** Only a meeting that was made for the session; Zoom tells those who are registered. */
  @Override
  public void giveUp(Meeting meeting) {
    if (linked(meeting).isEmpty()) {
      Answer answer = call("DELETE", path(meeting), null);
      if (!answer.isGood() && answer.status() != NOT_FOUND) {
        throw refused("DELETE", answer);
      }
    }
  }

  private static JsonObjectBuilder plan(Meeting meeting) {
    return JSON.createObjectBuilder()
        .add("topic", meeting.title())
        .add("start_time", meeting.from().truncatedTo(ChronoUnit.SECONDS).toString())
        .add("duration", Duration.between(meeting.from(), meeting.until()).toMinutes());
  }

  /** The number in the link that staff has entered. */
  private static Optional<String> linked(Meeting meeting) {
    Matcher number = NUMBER.matcher(meeting.address() == null ? "" : meeting.address());
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  /** The links of both look alike; a number is asked about where no meeting has it. */
  private boolean isWebinar(String number) {
    return call("GET", "/meetings/" + number, null).status() == NOT_FOUND
        && call("GET", "/" + WEBINAR + number, null).isGood();
  }

  private static String path(Meeting meeting) {
    return meeting.name().startsWith(WEBINAR)
        ? "/" + meeting.name()
        : "/meetings/" + meeting.name();
  }

  @Override
  public Entrance enter(Meeting meeting, Guest guest) {
    if (guest.host()) {
      // The host's link runs out after two hours, so it is asked for each time.
      JsonObject known = ask("GET", path(meeting), null);
      return new Entrance(known.getString("start_url"), null, false);
    }
    JsonObject wanted =
        JSON.createObjectBuilder()
            .add("email", guest.email())
            .add("first_name", guest.givenName())
            .add("last_name", guest.surname())
            .add("auto_approve", true)
            .build();
    JsonObject registered = ask("POST", path(meeting) + "/registrants", wanted);
    return new Entrance(
        registered.getString("join_url"), registered.getString("registrant_id"), true);
  }

  @Override
  public void end(Meeting meeting) {
    JsonObject action = JSON.createObjectBuilder().add("action", "end").build();
    Answer answer = call("PUT", path(meeting) + "/status", action);
    if (!answer.isGood() && answer.status() != NOT_FOUND) {
      throw refused("PUT", answer);
    }
  }

  @Override
  public Optional<List<Stay>> report(Meeting meeting) {
    List<Stay> stays = new ArrayList<>();
    String next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer answer =
          call(
              "GET",
              "/report"
                  + path(meeting)
                  + "/participants?page_size=300&include_fields=registrant_id"
                  + (next.isEmpty() ? "" : "&next_page_token=" + encode(next)),
              null);
      if (answer.status() == NOT_FOUND) {
        return Optional.empty();
      }
      JsonObject told = json("GET", answer);
      for (JsonObject row : told.getJsonArray("participants").getValuesAs(JsonObject.class)) {
        stay(row)
            .filter(stay -> stay.until().isAfter(meeting.from().minus(NEARBY)))
            .filter(stay -> stay.from().isBefore(meeting.until().plus(NEARBY)))
            .ifPresent(stays::add);
      }
      next = told.getString("next_page_token", "");
      if (next.isEmpty()) {
        return Optional.of(stays);
      }
    }
    throw new MeetingUnavailableException("Zoom's report does not come to an end");
  }

  /** A line of the report; people in the waiting room were not in the meeting. */
  private static Optional<Stay> stay(JsonObject row) {
    if ("in_waiting_room".equals(row.getString("status", ""))) {
      return Optional.empty();
    }
    try {
      Instant from = Instant.parse(row.getString("join_time"));
      Instant until = Instant.parse(row.getString("leave_time"));
      return until.isBefore(from)
          ? Optional.empty()
          : Optional.of(
              new Stay(
                  row.getString("user_id", ""),
                  given(row, "registrant_id"),
                  given(row, "name"),
                  given(row, "user_email"),
                  from,
                  until));
    } catch (DateTimeException | NullPointerException e) {
      return Optional.empty();
    }
  }

  static String given(JsonObject row, String name) {
    String value = row.getString(name, "");
    return value.isBlank() ? null : value.strip();
  }

  private JsonObject ask(String method, String path, JsonObject body) {
    return json(method, call(method, path, body));
  }

  private static JsonObject json(String method, Answer answer) {
    if (!answer.isGood()) {
      throw refused(method, answer);
    }
    try {
      return JSON.createReader(new StringReader(answer.body())).readObject();
    } catch (JsonException e) {
      throw new MeetingUnavailableException("Zoom answered something else than JSON", e);
    }
  }

  private static MeetingUnavailableException refused(String method, Answer answer) {
    return new MeetingUnavailableException(
        "Zoom answered a " + method + " with " + answer.status() + ": " + answer.body());
  }

  private Answer call(String method, String path, JsonObject body) {
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
    token = new Token(made.getString("access_token"), until);
    return token.value();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
