package eu.cities4cities.academy.session.meeting;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zoom as its developer documentation describes it: gives tokens to the one application by account
 * credentials, refuses calls without a live token, registers by address, pages its report.
 */
final class ZoomStandIn extends StandIn {
  static final String ACCOUNT = "account-1";
  static final String CLIENT = "client-1";
  static final String CLIENT_SECRET = "client secret";
  static final String WEBHOOK_SECRET = "webhook-secret";
  private static final int LISTED_AGENDA = 250;
  private static final Pattern ITEM = Pattern.compile("/(meetings|webinars)/(\\d+)");
  private static final Pattern REGISTRANTS =
      Pattern.compile("/v2/(?:meetings|webinars)/(\\d+)/registrants");
  private static final Pattern STATUS = Pattern.compile("/v2/(?:meetings|webinars)/(\\d+)/status");
  private static final Pattern MEETING = Pattern.compile("/v2/(meetings|webinars)/(\\d+)");
  private static final Pattern REPORT =
      Pattern.compile("/v2/report/(?:meetings|webinars)/(\\d+)/participants");

  final Map<String, JsonObject> meetings = new ConcurrentSkipListMap<>();
  final Map<String, JsonObject> registrants = new ConcurrentHashMap<>();

  /** The numbers that are of webinars; as meetings Zoom does not know them. */
  final Set<String> webinars = new HashSet<>();

  final List<String> ended = new ArrayList<>();

  /** What the report says, page by page; null while there is none yet. */
  List<List<JsonObject>> report;

  /** The number of the first meeting that is made. */
  long firstNumber = 83_000_000_000L;

  /** A meeting that was made this moment may not be in the list yet. */
  volatile boolean listLags;

  /** What the list of meetings answers instead; 0 for the list. */
  volatile int listAnswers;

  int tokensMade;
  private int meetingsMade;
  private String live = "";

  ZoomStandIn(int port) {
    super(port);
  }

  MeetingSettings.Zoom account() {
    return new MeetingSettings.Zoom(
        address() + "/v2",
        address() + "/oauth/token",
        ACCOUNT,
        CLIENT,
        CLIENT_SECRET,
        WEBHOOK_SECRET,
        "host@academy.example");
  }

  /** Somebody makes the application's tokens void. */
  void revokeTokens() {
    live = "void";
  }

  @Override
  Reply reply(HttpExchange call, String body) throws IOException {
    String path = call.getRequestURI().getPath();
    String authorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
    if (path.equals("/oauth/token")) {
      return token(authorization, parameters(body));
    }
    if (!authorization.equals("Bearer " + live)) {
      return json(401, "{\"code\":124,\"message\":\"Invalid access token.\"}");
    }
    if (isUnknown(path)) {
      return json(404, "{\"code\":3001}");
    }
    Matcher match = REGISTRANTS.matcher(path);
    if (match.matches()) {
      return register(match.group(1), object(body));
    }
    match = STATUS.matcher(path);
    if (match.matches() && object(body).getString("action").equals("end")) {
      ended.add(match.group(1));
      return new Reply(204, "application/json", "");
    }
    match = REPORT.matcher(path);
    if (match.matches()) {
      return report(match.group(1), parameters(call.getRequestURI().getRawQuery()));
    }
    match = MEETING.matcher(path);
    if (match.matches() && call.getRequestMethod().equals("DELETE")) {
      return meetings.remove(match.group(2)) == null
          ? json(404, "{\"code\":3001}")
          : new Reply(204, "application/json", "");
    }
    if (match.matches() && call.getRequestMethod().equals("PATCH")) {
      JsonObject known = meetings.get(match.group(2));
      if (known == null) {
        return json(404, "{\"code\":3001}");
      }
      meetings.put(
          match.group(2),
          Json.createObjectBuilder(known).addAll(Json.createObjectBuilder(object(body))).build());
      return new Reply(204, "application/json", "");
    }
    if (match.matches()) {
      return json(200, "{\"start_url\":\"https://zoom.example/s/" + match.group(2) + "?zak=1\"}");
    }
    if (path.equals("/v2/users/host@academy.example/meetings")) {
      return call.getRequestMethod().equals("GET")
          ? list(parameters(call.getRequestURI().getRawQuery()))
          : make(object(body));
    }
    return json(404, "{\"code\":3001}");
  }

  private Reply make(JsonObject meeting) {
    String number = String.valueOf(firstNumber + meetingsMade++);
    meetings.put(number, meeting);
    return json(201, "{\"id\":" + number + "}");
  }

  /** The host's meetings, two to a page, with the beginning of what was written about each. */
  private Reply list(Map<String, String> asked) {
    if (listAnswers != 0) {
      return json(listAnswers, "{\"code\":4711}");
    }
    List<String> numbers = listLags ? List.of() : List.copyOf(meetings.keySet());
    int first = Integer.parseInt("0" + asked.getOrDefault("next_page_token", ""));
    int end = Math.min(first + 2, numbers.size());
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (String number : numbers.subList(first, end)) {
      String agenda = meetings.get(number).getString("agenda", "");
      rows.add(
          Json.createObjectBuilder()
              .add("id", Long.parseLong(number))
              .add("agenda", agenda.substring(0, Math.min(LISTED_AGENDA, agenda.length()))));
    }
    return json(
        200,
        Json.createObjectBuilder()
            .add("next_page_token", end < numbers.size() ? String.valueOf(end) : "")
            .add("meetings", rows)
            .build()
            .toString());
  }

  /** A webinar has no address among the meetings, and a meeting none among the webinars. */
  private boolean isUnknown(String path) {
    Matcher match = ITEM.matcher(path);
    return match.find() && match.group(1).equals("webinars") != webinars.contains(match.group(2));
  }

  private Reply token(String authorization, Map<String, String> asked) {
    String client =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
    if (!authorization.equals(client)
        || !"account_credentials".equals(asked.get("grant_type"))
        || !ACCOUNT.equals(asked.get("account_id"))) {
      return json(400, "{\"reason\":\"Invalid client_id or client_secret\"}");
    }
    tokensMade++;
    live = "token-" + tokensMade;
    return json(200, "{\"access_token\":\"" + live + "\",\"expires_in\":3600}");
  }

  private Reply register(String meeting, JsonObject person) {
    String email = person.getString("email");
    if (email.isBlank() || person.getString("first_name").isBlank()) {
      return json(300, "{\"code\":300,\"message\":\"Validation Failed.\"}");
    }
    registrants.put(meeting + " " + email, person);
    String id = "reg-" + Integer.toHexString((meeting + email).hashCode());
    return json(
        201,
        "{\"registrant_id\":\"%s\",\"join_url\":\"https://zoom.example/w/%s?tk=%s\"}"
            .formatted(id, meeting, id));
  }

  private Reply report(String meeting, Map<String, String> asked) {
    if (report == null) {
      return json(404, "{\"code\":3001,\"message\":\"Meeting does not exist: " + meeting + "\"}");
    }
    String token = asked.getOrDefault("next_page_token", "");
    int page = token.isEmpty() ? 0 : Integer.parseInt(token.substring("page ".length()));
    JsonArrayBuilder rows = Json.createArrayBuilder();
    boolean withIds = "registrant_id".equals(asked.get("include_fields"));
    for (JsonObject row : report.get(page)) {
      rows.add(withIds ? row : Json.createObjectBuilder(row).remove("registrant_id").build());
    }
    return json(
        200,
        Json.createObjectBuilder()
            .add("next_page_token", page + 1 < report.size() ? "page " + (page + 1) : "")
            .add("participants", rows)
            .build()
            .toString());
  }

  private static JsonObject object(String body) {
    return Json.createReader(new StringReader(body)).readObject();
  }

  private static Reply json(int status, String body) {
    return new Reply(status, "application/json", body);
  }
}
