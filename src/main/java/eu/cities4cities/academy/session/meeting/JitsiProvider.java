package eu.cities4cities.academy.session.meeting;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.session.meeting.WebToken.Algorithm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Meetings on a Jitsi Meet server, one's own or Jitsi as a Service, framed in the Academy's own
 * page. Whoever comes carries a token for this one room; the server tells nothing afterwards, so
 * the page's own heartbeat counts.
 */
@ApplicationScoped
class JitsiProvider implements MeetingProvider {
  private static final Duration SLACK = Duration.ofMinutes(2);
  private static final Duration AFTERWARDS = Duration.ofHours(3);

  private MeetingSettings.Jitsi server;
  private Optional<JaasTokens> service;
  private Clock clock;

  @Inject
  JitsiProvider(MeetingSettings meetings, Clock clock) {
    this(meetings.jitsi(), clock);
  }

  JitsiProvider(MeetingSettings.Jitsi server, Clock clock) {
    this.server = server;
    this.service = JaasTokens.with(server.keyId(), server.keyFile());
    this.clock = clock;
  }

  /** For the container's proxy only. */
  protected JitsiProvider() {}

  @Override
  public MeetingKind kind() {
    return MeetingKind.JITSI;
  }

  @Override
  public boolean isReady() {
    return MeetingSettings.all(server.url(), server.appId())
        && (service.isPresent() || MeetingSettings.all(server.appSecret()));
  }

  @Override
  public String prepare(Meeting meeting) {
    return meeting.name();
  }

  @Override
  public Entrance enter(Meeting meeting, Guest guest) {
    String token =
        service
            .map(tokens -> tokens.sign(serviceClaims(meeting, guest)))
            .orElseGet(
                () -> WebToken.sign(Algorithm.HS256, server.appSecret(), claims(meeting, guest)));
    // At the service each account's rooms stand under its own name.
    return new Entrance(
        server.url()
            + (service.isPresent() ? "/" + server.appId() : "")
            + "/"
            + meeting.name()
            + "?jwt="
            + token
            + "#config.prejoinConfig.enabled=false&config.disableDeepLinking=true",
        null,
        false);
  }

  @Override
  public void end(Meeting meeting) {
    // The moderator ends the meeting for all in the meeting itself; tokens run out by themselves.
  }

  @Override
  public Optional<List<Stay>> report(Meeting meeting) {
    return Optional.empty();
  }

  private JsonObject claims(Meeting meeting, Guest guest) {
    return lasting(meeting)
        .add("aud", server.appId())
        .add("iss", server.appId())
        .add("sub", URI.create(server.url()).getHost().toLowerCase(Locale.ROOT))
        .add(
            "context",
            JSON.createObjectBuilder()
                .add("user", user(guest).add("affiliation", guest.host() ? "owner" : "member")))
        .build();
  }

  /** As the service's documentation wants them: the account is the subject. */
  private JsonObject serviceClaims(Meeting meeting, Guest guest) {
    return lasting(meeting)
        .add("aud", "jitsi")
        .add("iss", "chat")
        .add("sub", server.appId())
        .add(
            "context",
            JSON.createObjectBuilder()
                .add("user", user(guest))
                .add(
                    "features",
                    JSON.createObjectBuilder()
                        .add("recording", String.valueOf(guest.host()))
                        .add("livestreaming", "false")
                        .add("transcription", "false")
                        .add("outbound-call", "false")))
        .build();
  }

  private JsonObjectBuilder lasting(Meeting meeting) {
    long now = clock.instant().getEpochSecond();
    long over = meeting.until().plus(AFTERWARDS).getEpochSecond();
    return JSON.createObjectBuilder()
        .add("room", meeting.name())
        .add("nbf", now - SLACK.toSeconds())
        .add("exp", Math.max(over, now + AFTERWARDS.toSeconds()));
  }

  /** Every value must be text: the server's module refuses anything else. */
  private static JsonObjectBuilder user(Guest guest) {
    return JSON.createObjectBuilder()
        .add("id", guest.key())
        .add("name", guest.name())
        .add("moderator", String.valueOf(guest.host()));
  }
}
