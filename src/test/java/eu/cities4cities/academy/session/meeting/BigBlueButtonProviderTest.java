package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meetings are made, entered and ended at a BigBlueButton server that checks every call. */
class BigBlueButtonProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final Meeting MEETING =
      new Meeting(
          7, "Як знайти місто-партнера & що далі", "c4c-abc", null, NOW, NOW.plusSeconds(5400));
  private static final Guest GUEST = new Guest("g1", "Олена", "Коваленко", "o@h.example", false);

  private final BigBlueButtonStandIn server = new BigBlueButtonStandIn(0);
  private final WebCalls browser = new WebCalls();
  private final BigBlueButtonProvider provider = provider(BigBlueButtonStandIn.SECRET);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void createsTheMeetingWithItsCallbacks() {
    assertThat(provider.prepare(MEETING)).isEqualTo("c4c-abc");

    assertThat(server.meetings.get("c4c-abc"))
        .containsEntry("name", "Як знайти місто-партнера & що далі")
        .containsEntry("record", "true")
        .containsEntry("meetingKeepEvents", "true")
        .containsEntry("logoutURL", "https://academy.example/sessions/7")
        .containsEntry(
            "meta_analytics-callback-url", "https://academy.example/hooks/bigbluebutton/attendance")
        .containsEntry(
            "meta_bbb-recording-ready-url",
            "https://academy.example/hooks/bigbluebutton/recording");
  }

  @Test
  void letsPeopleInUnderTheirNamesAndKeys() {
    Entrance viewer = provider.enter(MEETING, GUEST);
    Entrance host = provider.enter(MEETING, new Guest("g2", "Тарас Шевчук", "", "", true));

    browser.get(viewer.address());
    browser.get(host.address());

    assertThat(server.joined)
        .extracting(
            each -> each.get("userID") + " " + each.get("fullName") + " " + each.get("role"))
        .containsExactly("g1 Олена Коваленко VIEWER", "g2 Тарас Шевчук MODERATOR");
    assertThat(viewer.lasting()).isFalse();
  }

  @Test
  void makesAMeetingAnewThatTheServerHasForgotten() {
    provider.prepare(MEETING);
    server.meetings.clear();

    BigBlueButtonProvider afterAMinute = provider(BigBlueButtonStandIn.SECRET, NOW.plusSeconds(60));
    afterAMinute.prepare(MEETING);
    afterAMinute.enter(MEETING, GUEST);

    assertThat(server.meetings).containsKey("c4c-abc");
  }

  @Test
  void anotherNodeMakesTheSameMeeting() {
    provider.prepare(MEETING);

    assertThat(provider(BigBlueButtonStandIn.SECRET).prepare(MEETING)).isEqualTo("c4c-abc");
  }

  @Test
  void endsAMeetingAndMindsNoneThatIsGone() {
    provider.prepare(MEETING);

    provider.end(MEETING);
    provider.end(MEETING);

    assertThat(server.meetings).isEmpty();
  }

  @Test
  void aWrongSecretIsRefusedByTheServer() {
    assertThatThrownBy(() -> provider("another secret").prepare(MEETING))
        .isInstanceOf(MeetingUnavailableException.class)
        .hasMessageContaining("checksumError");
  }

  @Test
  void aLinkChangedByItsReaderLetsNobodyIn() {
    String address = provider.enter(MEETING, GUEST).address();

    String body = browser.get(address.replace("role=VIEWER", "role=MODERATOR")).body();

    assertThat(body).contains("checksumError");
    assertThat(server.joined).isEmpty();
  }

  @Test
  void findsThePlainVideoOfARecording() {
    server.recording =
        """
        <recording><recordID>r1</recordID><playback>
          <format><type>presentation</type><url> https://bbb.example/p/r1 </url></format>
          <format><type>video</type><url>https://bbb.example/v/r1</url></format>
        </playback></recording>""";

    assertThat(provider.recording("r1")).contains("https://bbb.example/v/r1");
  }

  @Test
  void aLongTitleIsCutToWhatTheServerTakes() {
    Meeting longTitled =
        new Meeting(8, "Д".repeat(200), "c4c-long", null, NOW, NOW.plusSeconds(60));

    provider.prepare(longTitled);

    assertThat(server.meetings.get("c4c-long").get("name")).hasSize(64).endsWith("…");
  }

  @Test
  void aServerThatIsAwayIsSaidToBeAway() {
    server.close();

    assertThatThrownBy(() -> provider.prepare(MEETING))
        .isInstanceOf(MeetingUnavailableException.class)
        .hasMessageContaining("did not answer");
  }

  private BigBlueButtonProvider provider(String secret) {
    return provider(secret, NOW);
  }

  private BigBlueButtonProvider provider(String secret, Instant now) {
    return new BigBlueButtonProvider(
        new MeetingSettings.BigBlueButton(server.url(), secret, true),
        "https://academy.example",
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
