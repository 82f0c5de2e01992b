package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.session.meeting.WebCalls.Answer;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
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
  private static final Logger LOG = Logger.getLogger(ZoomProvider.class.getName());
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int MOST_PAGES = 200;

  /** To look through more than 1,200 meetings would outlast a lease. */
  private static final int MOST_PAGES_OF_MEETINGS = 4;

  private static final int MARK_LENGTH = 16;

  /** A number may be used again and again; what was said hours away is of another session. */
  private static final Duration NEARBY = Duration.ofHours(3);

  private MeetingSettings.Zoom account;
  private String academy;
  private ZoomCalls zoom;

  @Inject
  ZoomProvider(MeetingSettings meetings, Settings settings, Clock clock) {
    this(meetings.zoom(), settings.baseUrl(), clock);
  }

  ZoomProvider(MeetingSettings.Zoom account, String academy, Clock clock) {
    this.account = account;
    this.academy = academy;
    this.zoom = new ZoomCalls(account, clock);
  }

  /** For the container's proxy only. */
  protected ZoomProvider() {}

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

  /**
   * A meeting or webinar that staff has made at Zoom is taken by its link. Else one is made, unless
   * Zoom has one that was made for this session: whoever made it may have died before it was noted,
   * or never heard the answer.
   */
  @Override
  public String prepare(Meeting meeting) {
    Optional<String> linked = linked(meeting);
    if (linked.isPresent()) {
      return isWebinar(linked.get()) ? WEBINAR + linked.get() : linked.get();
    }
    Optional<String> made = find(meeting);
    if (made.isPresent()) {
      replan(meeting.called(made.get()));
      return made.get();
    }
    JsonObject wanted =
        plan(meeting)
            .add("type", 2)
            .add("agenda", mark(meeting))
            .add(
                "settings",
                JSON.createObjectBuilder()
                    .add("approval_type", 0)
                    .add("registration_type", 1)
                    .add("registrants_email_notification", false)
                    .add("registrants_confirmation_email", false)
                    .add("mute_upon_entry", true))
            .build();
    return number(zoom.ask("POST", hostsMeetings(), wanted));
  }

  /**
   * The number of the meeting that was made for this session, if there is one. An application that
   * may not list meetings, as one of before, makes them all the same.
   */
  private Optional<String> find(Meeting meeting) {
    String next = "";
    for (int page = 0; page < MOST_PAGES_OF_MEETINGS; page++) {
      Answer answer =
          zoom.call(
              "GET",
              hostsMeetings()
                  + "?type=scheduled&page_size=300"
                  + (next.isEmpty() ? "" : "&next_page_token=" + ZoomCalls.encode(next)),
              null);
      if (answer.status() >= 400 && answer.status() < 500 && answer.status() != TOO_MANY) {
        LOG.log(
            Level.WARNING,
            "Zoom does not list meetings, so one may be made twice: give the application the scope"
                + " meeting:read:list_meetings:admin. Zoom answered {0}: {1}",
            new Object[] {answer.status(), answer.body()});
        return Optional.empty();
      }
      JsonObject told = ZoomCalls.json("GET", answer);
      Optional<String> found =
          told.getJsonArray("meetings").getValuesAs(JsonObject.class).stream()
              .filter(row -> mark(meeting).equals(given(row, "agenda")))
              .map(ZoomProvider::number)
              .findFirst();
      next = told.getString("next_page_token", "");
      if (found.isPresent() || next.isEmpty()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private String hostsMeetings() {
    return "/users/" + ZoomCalls.encode(account.host()) + "/meetings";
  }

  private static String number(JsonObject meeting) {
    return String.valueOf(meeting.getJsonNumber("id").longValue());
  }

  /**
   * What says at Zoom for which session a meeting was made, in the text that its list shows: the
   * address of the session's page, with a part that no other installation's session has.
   */
  private String mark(Meeting meeting) {
    return academy
        + "/sessions/"
        + meeting.sessionId()
        + "#"
        + Secrets.sha256(meeting.name()).substring(0, MARK_LENGTH);
  }

  /** Only a meeting that was made for the session: one that staff has made is theirs to plan. */
  @Override
  public void replan(Meeting meeting) {
    if (linked(meeting).isEmpty()) {
      Answer answer = zoom.call("PATCH", path(meeting), plan(meeting).build());
      if (!answer.isGood()) {
        throw ZoomCalls.refused("PATCH", answer);
      }
    }
  }

  /** Only a meeting that was made for the session; Zoom tells those who are registered. */
  @Override
  public void giveUp(Meeting meeting) {
    if (linked(meeting).isEmpty()) {
      Answer answer = zoom.call("DELETE", path(meeting), null);
      if (!answer.isGood() && answer.status() != NOT_FOUND) {
        throw ZoomCalls.refused("DELETE", answer);
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
    return zoom.call("GET", "/meetings/" + number, null).status() == NOT_FOUND
        && zoom.call("GET", "/" + WEBINAR + number, null).isGood();
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
      JsonObject known = zoom.ask("GET", path(meeting), null);
      return new Entrance(known.getString("start_url"), null, false);
    }
    JsonObject wanted =
        JSON.createObjectBuilder()
            .add("email", guest.email())
            .add("first_name", guest.givenName())
            .add("last_name", guest.surname())
            .add("auto_approve", true)
            .build();
    JsonObject registered = zoom.ask("POST", path(meeting) + "/registrants", wanted);
    return new Entrance(
        registered.getString("join_url"), registered.getString("registrant_id"), true);
  }

  @Override
  public void end(Meeting meeting) {
    JsonObject action = JSON.createObjectBuilder().add("action", "end").build();
    Answer answer = zoom.call("PUT", path(meeting) + "/status", action);
    if (!answer.isGood() && answer.status() != NOT_FOUND) {
      throw ZoomCalls.refused("PUT", answer);
    }
  }

  @Override
  public Optional<List<Stay>> report(Meeting meeting) {
    List<Stay> stays = new ArrayList<>();
    String next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer answer =
          zoom.call(
              "GET",
              "/report"
                  + path(meeting)
                  + "/participants?page_size=300&include_fields=registrant_id"
                  + (next.isEmpty() ? "" : "&next_page_token=" + ZoomCalls.encode(next)),
              null);
      if (answer.status() == NOT_FOUND) {
        return Optional.empty();
      }
      JsonObject told = ZoomCalls.json("GET", answer);
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
}
