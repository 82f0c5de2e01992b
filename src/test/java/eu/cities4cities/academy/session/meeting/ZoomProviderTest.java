package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meetings, registrants and reports of an account at Zoom, through a server-to-server token. */
class ZoomProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final Meeting PLANNED =
      new Meeting(7, "Як знайти партнера", "ours", null, NOW, NOW.plusSeconds(5400));
  private static final Meeting MEETING = PLANNED.called("83000000000");
  private static final Guest GUEST = new Guest("g1", "Олена", "Коваленко", "o@h.example", false);

  private final ZoomStandIn zoom = new ZoomStandIn(0);
  private final ZoomProvider provider =
      new ZoomProvider(zoom.account(), "https://academy.example", Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void stop() {
    zoom.close();
  }

  @Test
  void makesAMeetingWithRegistrationForItsHost() {
    assertThat(provider.prepare(PLANNED)).isEqualTo("83000000000");

    JsonObject made = zoom.meetings.get("83000000000");
    assertThat(made.getString("start_time")).isEqualTo("2026-11-28T08:00:00Z");
    assertThat(made.getInt("duration")).isEqualTo(90);
    assertThat(made.getJsonObject("settings").getInt("approval_type")).isZero();
    assertThat(made.getJsonObject("settings").getBoolean("registrants_email_notification"))
        .isFalse();
  }

  @Test
  void findsTheMeetingThatSomebodyMadeAndDidNotLiveToNote() {
    String other = provider.prepare(planned(8, "another", NOW));
    provider.prepare(planned(71, "ours too", NOW));
    String made = provider.prepare(PLANNED);

    assertThat(provider.prepare(planned(7, "ours", NOW.plusSeconds(3600)))).isEqualTo(made);

    assertThat(zoom.meetings).hasSize(3);
    assertThat(zoom.meetings.get(made).getString("start_time"))
        .as("and tells it of the times that are planned by now")
        .isEqualTo("2026-11-28T09:00:00Z");
    assertThat(zoom.meetings.get(made).getString("agenda"))
        .startsWith("https://academy.example/sessions/7#");
    assertThat(zoom.meetings.get(other).getString("start_time")).isEqualTo("2026-11-28T08:00:00Z");
  }

  @Test
  void makesMeetingsForAnApplicationThatMayNotListThem() {
    zoom.listAnswers = 400;

    assertThat(provider.prepare(PLANNED)).isEqualTo("83000000000");
  }

  @Test
  void makesNoneWhileTheListIsOnlyBusy() {
    for (int busy : new int[] {429, 503}) {
      zoom.listAnswers = busy;

      assertThatThrownBy(() -> provider.prepare(PLANNED))
          .isInstanceOf(MeetingUnavailableException.class);
    }
    assertThat(zoom.meetings).isEmpty();
  }

  @Test
  void takesNoMeetingOfAnotherInstallationsSession() {
    String theirs = provider.prepare(planned(7, "theirs", NOW));

    assertThat(provider.prepare(PLANNED)).isNotEqualTo(theirs);
  }

  private static Meeting planned(long session, String name, Instant from) {
    return new Meeting(session, "Як знайти партнера", name, null, from, from.plusSeconds(5400));
  }

  @Test
  void takesTheMeetingThatStaffHasMadeByItsLink() {
    Meeting linked =
        new Meeting(
            7, "x", "ours", "https://us02web.zoom.us/j/84512345678?pwd=1", NOW, NOW.plusSeconds(1));

    assertThat(provider.prepare(linked)).isEqualTo("84512345678");
    assertThat(zoom.meetings).isEmpty();
  }

  @Test
  void tellsOfTheTimesOfAMeetingThatItHasMade() {
    Meeting made = PLANNED.called(provider.prepare(PLANNED));
    Meeting later =
        new Meeting(
            7, "Нова назва", made.name(), null, NOW.plusSeconds(3600), NOW.plusSeconds(7200));

    provider.replan(later);

    JsonObject known = zoom.meetings.get("83000000000");
    assertThat(known.getString("start_time")).isEqualTo("2026-11-28T09:00:00Z");
    assertThat(known.getInt("duration")).isEqualTo(60);
    assertThat(known.getString("topic")).isEqualTo("Нова назва");
    assertThat(known.getJsonObject("settings").getInt("approval_type")).isZero();
  }

  @Test
  void leavesTheTimesOfAMeetingOfStaffAlone() {
    Meeting linked =
        new Meeting(
            7, "x", "84512345678", "https://zoom.us/j/84512345678", NOW, NOW.plusSeconds(1));

    // The stand-in knows no such meeting to change and would refuse.
    provider.replan(linked);

    assertThat(zoom.meetings).isEmpty();
  }

  @Test
  void takesOnlyWhatItHasMadeOutOfTheService() {
    Meeting made = PLANNED.called(provider.prepare(PLANNED));

    provider.giveUp(made);
    provider.giveUp(made);

    assertThat(zoom.meetings).isEmpty();
    zoom.meetings.put("84512345678", JsonObject.EMPTY_JSON_OBJECT);
    provider.giveUp(
        new Meeting(
            7, "x", "84512345678", "https://zoom.us/j/84512345678", NOW, NOW.plusSeconds(1)));
    assertThat(zoom.meetings).as("the staff's own").hasSize(1);
  }

  @Test
  void aWebinarIsKnownByItsNumberRegistersReportsAndEnds() {
    zoom.webinars.add("84512345678");
    Meeting linked =
        new Meeting(
            7, "x", "ours", "https://zoom.us/w/84512345678?tk=1", NOW, NOW.plusSeconds(5400));
    zoom.report =
        List.of(List.of(row("1", "reg-1", "2026-11-28T08:00:10Z", "2026-11-28T08:40:00Z")));

    Meeting webinar = linked.called(provider.prepare(linked));

    assertThat(ZoomProvider.namesOf("84512345678")).contains(webinar.name());
    assertThat(provider.enter(webinar, GUEST).lasting()).isTrue();
    assertThat(zoom.registrants).containsKey("84512345678 o@h.example");
    assertThat(provider.report(webinar).orElseThrow())
        .extracting(Stay::reference)
        .containsExactly("reg-1");
    provider.end(webinar);
    assertThat(zoom.ended).containsExactly("84512345678");
  }

  @Test
  void givesEachPersonALinkOfTheirOwn() {
    Entrance one = provider.enter(MEETING, GUEST);
    Entrance other =
        provider.enter(MEETING, new Guest("g2", "Тарас", "Шевчук", "t@h.example", false));

    assertThat(one.lasting()).isTrue();
    assertThat(one.address()).contains(one.reference()).isNotEqualTo(other.address());
    assertThat(zoom.registrants.get("83000000000 o@h.example").getString("last_name"))
        .isEqualTo("Коваленко");
    assertThat(zoom.tokensMade).as("one token for many calls").isEqualTo(1);
  }

  @Test
  void theHostStartsTheMeeting() {
    Entrance host = provider.enter(MEETING, new Guest("g3", "Ірина Бойко", "", "", true));

    assertThat(host.address()).isEqualTo("https://zoom.example/s/83000000000?zak=1");
    assertThat(host.lasting()).isFalse();
  }

  @Test
  void getsANewTokenWhereTheOldOneWasMadeVoid() {
    provider.enter(MEETING, GUEST);
    zoom.revokeTokens();

    provider.enter(MEETING, GUEST);

    assertThat(zoom.tokensMade).isEqualTo(2);
  }

  @Test
  void readsTheReportToItsLastPageWithRegistrations() {
    zoom.report =
        List.of(
            List.of(
                row("16778240", "reg-1", "2026-11-28T08:00:10Z", "2026-11-28T08:40:00Z"),
                row("16778241", null, "2026-11-28T08:05:00Z", "2026-11-28T09:00:00Z")),
            List.of(row("16779264", "reg-1", "2026-11-28T08:45:00Z", "2026-11-28T09:30:00Z")));

    assertThat(provider.report(MEETING).orElseThrow())
        .extracting(Stay::connection, Stay::reference, Stay::until)
        .containsExactly(
            tuple("16778240", "reg-1", Instant.parse("2026-11-28T08:40:00Z")),
            tuple("16778241", null, Instant.parse("2026-11-28T09:00:00Z")),
            tuple("16779264", "reg-1", Instant.parse("2026-11-28T09:30:00Z")));
  }

  @Test
  void leavesOutWaitingRoomsAndMeetingsOfAnotherDay() {
    zoom.report =
        List.of(
            List.of(
                Json.createObjectBuilder(
                        row("1", "reg-1", "2026-11-28T08:00:00Z", "2026-11-28T08:10:00Z"))
                    .add("status", "in_waiting_room")
                    .build(),
                row("2", "reg-1", "2026-11-27T08:00:00Z", "2026-11-27T09:00:00Z"),
                row("3", "reg-1", "2026-11-28T09:00:00Z", "2026-11-28T08:00:00Z")));

    assertThat(provider.report(MEETING).orElseThrow()).isEmpty();
  }

  @Test
  void aReportThatIsNotReadyIsNoReport() {
    assertThat(provider.report(MEETING)).isEmpty();
  }

  @Test
  void endsTheMeeting() {
    provider.end(MEETING);

    assertThat(zoom.ended).containsExactly("83000000000");
  }

  @Test
  void wrongCredentialsAreRefused() {
    MeetingSettings.Zoom right = zoom.account();
    ZoomProvider wrong =
        new ZoomProvider(
            new MeetingSettings.Zoom(
                right.api(), right.oauth(), right.accountId(), right.clientId(), "x", "x", "me"),
            "https://academy.example",
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThatThrownBy(() -> wrong.enter(MEETING, GUEST))
        .isInstanceOf(MeetingUnavailableException.class)
        .hasMessageContaining("400");
  }

  private static JsonObject row(String user, String registrant, String from, String until) {
    return Json.createObjectBuilder()
        .add("user_id", user)
        .add("name", "Somebody")
        .add("user_email", "")
        .add("registrant_id", registrant == null ? "" : registrant)
        .add("join_time", from)
        .add("leave_time", until)
        .build();
  }
}
