package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Meetings on a BigBlueButton server. Every call carries the SHA-256 of its name, its query and the
 * shared secret; attendance and recordings come by the server's callbacks after the end.
 */
@ApplicationScoped
class BigBlueButtonProvider implements MeetingProvider {
  private static final int LONGEST_NAME = 64;
  private static final int PASSWORD_LENGTH = 32;

  /** An empty meeting is forgotten by the server after minutes; asking anew does no harm. */
  private static final Duration CREATED_FOR_SURE = Duration.ofSeconds(45);

  private final WebCalls calls = new WebCalls();
  private final Map<String, Instant> created = new ConcurrentHashMap<>();
  private MeetingSettings.BigBlueButton server;
  private String academy;
  private Clock clock;

  @Inject
  BigBlueButtonProvider(MeetingSettings meetings, Settings settings, Clock clock) {
    this(meetings.bigBlueButton(), settings.baseUrl(), clock);
  }

  BigBlueButtonProvider(MeetingSettings.BigBlueButton server, String academy, Clock clock) {
    this.server = server;
    this.academy = academy;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  protected BigBlueButtonProvider() {}

  @Override
  public MeetingKind kind() {
    return MeetingKind.BIGBLUEBUTTON;
  }

  @Override
  public boolean isReady() {
    return MeetingSettings.all(server.url(), server.secret());
  }

  @Override
  public String prepare(Meeting meeting) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("name", shortened(meeting.title()));
    query.put("meetingID", meeting.name());
    // A second call for the same meeting is answered well only if it names the same passwords.
    query.put("attendeePW", password(meeting, "attendee"));
    query.put("moderatorPW", password(meeting, "moderator"));
    query.put("record", String.valueOf(server.record()));
    query.put("muteOnStart", "true");
    query.put("meetingKeepEvents", "true");
    query.put("logoutURL", academy + "/sessions/" + meeting.sessionId());
    query.put("meta_analytics-callback-url", academy + HookServlet.PATH + HookServlet.ATTENDANCE);
    query.put("meta_bbb-recording-ready-url", academy + HookServlet.PATH + HookServlet.RECORDING);
    ask("create", query);
    created.put(meeting.name(), clock.instant());
    return meeting.name();
  }

  @Override
  public Entrance enter(Meeting meeting, Guest guest) {
    Instant known = created.get(meeting.name());
    if (known == null || known.plus(CREATED_FOR_SURE).isBefore(clock.instant())) {
      prepare(meeting);
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("fullName", guest.name());
    query.put("meetingID", meeting.name());
    query.put("userID", guest.key());
    query.put("role", guest.host() ? "MODERATOR" : "VIEWER");
    return new Entrance(address("join", query), null, false);
  }

  @Override
  public void end(Meeting meeting) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("meetingID", meeting.name());
    query.put("password", password(meeting, "moderator"));
    created.remove(meeting.name());
    XmlAnswer answer = call("end", query);
    // A meeting that nobody came to, or that ended by itself, is gone: that is what was wanted.
    if (!answer.isGood() && !"notFound".equals(answer.text("messageKey"))) {
      throw refused("end", answer);
    }
  }

  @Override
  public Optional<List<Stay>> report(Meeting meeting) {
    return Optional.empty();
  }

  /** Where a recording can be watched: the plain video where there is one. */
  Optional<String> recording(String recordId) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("recordID", recordId);
    return ask("getRecordings", query).playback("video", "presentation");
  }

  private XmlAnswer ask(String call, Map<String, String> query) {
    XmlAnswer answer = call(call, query);
    if (!answer.isGood()) {
      throw refused(call, answer);
    }
    return answer;
  }

  private XmlAnswer call(String call, Map<String, String> query) {
    return XmlAnswer.of(calls.get(address(call, query)));
  }

  private static MeetingUnavailableException refused(String call, XmlAnswer answer) {
    return new MeetingUnavailableException(
        "BigBlueButton refused " + call + ": " + answer.text("messageKey"));
  }

  private String address(String call, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    String checksum = Secrets.sha256(call + query + server.secret());
    return server.url() + "/api/" + call + "?" + query + "&checksum=" + checksum;
  }

  private String password(Meeting meeting, String role) {
    return Secrets.sha256(role + ":" + meeting.name() + ":" + server.secret())
        .substring(0, PASSWORD_LENGTH);
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
