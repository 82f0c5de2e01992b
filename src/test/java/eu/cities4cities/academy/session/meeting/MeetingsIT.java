package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionForm;
import eu.cities4cities.academy.session.SessionHost;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.WebToken.Algorithm;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meetings at services that stand in for the vendors' and check what they are sent. */
@ExtendWith(ArquillianExtension.class)
class MeetingsIT {
  @Inject private MeetingService meetings;
  @Inject private MeetingDoor door;
  @Inject private MeetingHooks hooks;
  @Inject private MeetingBook book;
  @Inject private MeetingRound round;
  @Inject private MeetingProviders providers;
  @Inject private JoinLinks links;
  @Inject private SessionService sessions;
  @Inject private SessionHost host;
  @Inject private MeetingSettings settings;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;

  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  private BigBlueButtonStandIn bigBlueButton;
  private ZoomStandIn zoom;
  private long course;
  private long session;
  private long participant;
  private long organizer;
  private Instant began;

  @BeforeEach
  void aSessionThatIsOn() {
    bigBlueButton = new BigBlueButtonStandIn(URI.create(settings.bigBlueButton().url()).getPort());
    zoom = new ZoomStandIn(URI.create(settings.zoom().api()).getPort());
    zoom.firstNumber = 80_000_000_000L + clock.millis() % 1_000_000_000L * 10;
    course = data.openCourse();
    session = data.session(course, KyivTime.now(clock).minusMinutes(30), 90);
    participant = data.person();
    data.enroll(course, participant);
    organizer = data.person(Role.ORGANIZER);
    began = clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1500);
  }

  @AfterEach
  void stop() {
    bigBlueButton.close();
    zoom.close();
  }

  @Test
  void aPlainLinkStaysAPlainLink() {
    acting.as(participant);

    assertThat(door.enter(session))
        .isEqualTo(new MeetingWay("https://meet.example.org/room", MeetingKind.LINK));
  }

  @Test
  void everybodyIsSentToTheBackup() {
    meetAt(MeetingKind.BIGBLUEBUTTON);
    data.insert(
        "UPDATE course_session SET backup_url = 'https://backup.example', backup_since ="
            + " UTC_TIMESTAMP(3) WHERE id = ?",
        session);
    acting.as(participant);

    assertThat(door.enter(session).address()).isEqualTo("https://backup.example");
  }

  @Test
  void nobodyElseIsLetIn() {
    meetAt(MeetingKind.BIGBLUEBUTTON);
    acting.as(data.person());

    assertThatThrownBy(() -> door.enter(session)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void bigBlueButtonLetsInAndTellsAfterwardsWhoWasThere() {
    meetAt(MeetingKind.BIGBLUEBUTTON);
    acting.as(participant);
    new WebCalls().get(door.enter(session).address());
    String key = bigBlueButton.joined.get(0).get("userID");
    String body = bigBlueButtonReport(bigBlueButton.joined.get(0).get("meetingID"), key);
    acting.asNobody();

    hooks.bigBlueButtonAttendance(bigBlueButtonToken(Algorithm.HS512), body);
    hooks.bigBlueButtonAttendance(bigBlueButtonToken(Algorithm.HS512), body);

    assertThat(minutes()).isEqualTo(20);
    assertThat(rows()).as("told twice, kept once").isEqualTo(1);
    acting.as(organizer, Role.ORGANIZER);
    assertThat(meetings.state(session).strangers()).isEqualTo(1);
  }

  @Test
  void bigBlueButtonsReportCountsOnlyWithItsSignature() {
    meetAt(MeetingKind.BIGBLUEBUTTON);
    String name = data.text("SELECT name FROM session_meeting WHERE session_id = ?", session);
    String body = bigBlueButtonReport(name, "somebody");

    for (String token : new String[] {null, "a.b.c", bigBlueButtonToken(Algorithm.HS256)}) {
      assertThatThrownBy(() -> hooks.bigBlueButtonAttendance(token, body))
          .isInstanceOfSatisfying(
              HookRefusedException.class, refused -> assertThat(refused.status()).isEqualTo(401));
    }
    assertThatThrownBy(
            () ->
                hooks.bigBlueButtonAttendance(
                    bigBlueButtonToken(Algorithm.HS512), bigBlueButtonReport("c4c-no", "x")))
        .isInstanceOfSatisfying(
            HookRefusedException.class, refused -> assertThat(refused.status()).isEqualTo(410));
  }

  @Test
  void bigBlueButtonsRecordingIsThereToBeWatched() {
    meetAt(MeetingKind.BIGBLUEBUTTON);
    bigBlueButton.recording =
        "<recording><playback><format><type>video</type><url>https://bbb.example/v/r1</url>"
            + "</format></playback></recording>";
    JsonObject ready =
        Json.createObjectBuilder()
            .add(
                "meeting_id",
                data.text("SELECT name FROM session_meeting WHERE session_id = ?", session))
            .add("record_id", "r1")
            .build();

    hooks.bigBlueButtonRecording(
        WebToken.sign(Algorithm.HS256, settings.bigBlueButton().secret(), ready));

    assertThat(data.text("SELECT recording_url FROM course_session WHERE id = ?", session))
        .isEqualTo("https://bbb.example/v/r1");
  }

  @Test
  void zoomGivesEverybodyTheirLinkAheadAndTellsWhoComesAndGoes() {
    meetAt(MeetingKind.ZOOM);

    work();

    String number = givenName();
    String reference =
        data.text("SELECT reference FROM meeting_guest WHERE session_id = ?", session);
    acting.as(participant);
    assertThat(door.enter(session).address())
        .isEqualTo("https://zoom.example/w/" + number + "?tk=" + reference);
    acting.asNobody();

    // The leave is heard first, and everything twice.
    for (int i = 0; i < 2; i++) {
      webhook("meeting.participant_left", number, "leave_time", began.plusSeconds(600), null);
      webhook("meeting.participant_joined", number, "join_time", began, reference);
    }

    assertThat(minutes()).isEqualTo(10);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aJoinAndALeaveHeardAtOnceMakeOneStay() throws Exception {
    meetAt(MeetingKind.ZOOM);
    work();
    String number = givenName();
    String reference =
        data.text("SELECT reference FROM meeting_guest WHERE session_id = ?", session);
    List<Future<?>> heard = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String user = "1677824" + i;
      Instant from = began.plusSeconds(i);
      heard.add(
          executor.submit(
              () ->
                  webhook(
                      "meeting.participant_joined", number, user, "join_time", from, reference)));
      heard.add(
          executor.submit(
              () ->
                  webhook(
                      "meeting.participant_left",
                      number,
                      user,
                      "leave_time",
                      from.plusSeconds(600),
                      null)));
    }
    for (Future<?> each : heard) {
      each.get();
    }

    assertThat(rows()).isEqualTo(8);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM attendance_evidence WHERE session_id = ? AND ends_at IS NULL",
                session))
        .isZero();
  }

  @Test
  void zoomsReportClosesWhatAWebhookLeftOpenAndNamesStrangers() {
    meetAt(MeetingKind.ZOOM);
    work();
    String number = givenName();
    String reference =
        data.text("SELECT reference FROM meeting_guest WHERE session_id = ?", session);
    acting.asNobody();
    webhook("meeting.participant_joined", number, "join_time", began, reference);
    assertThat(data.text("SELECT ends_at FROM attendance_evidence WHERE session_id = ?", session))
        .as("open while the person is there")
        .isNull();
    data.insert(
        "UPDATE course_session SET status = 'ENDED', started_at = UTC_TIMESTAMP(3) - INTERVAL 40"
            + " MINUTE, ended_at = UTC_TIMESTAMP(3) - INTERVAL 6 MINUTE WHERE id = ?",
        session);
    zoom.report =
        List.of(
            List.of(
                row("16778240", reference, "Олена", began, began.plusSeconds(900)),
                row("16778999", "", "Хтось", began, began.plusSeconds(60))));

    work();

    assertThat(minutes()).isEqualTo(15);
    acting.as(organizer, Role.ORGANIZER);
    MeetingState state = meetings.state(session);
    assertThat(state.reportedAt()).isNotNull();
    assertThat(state.strangers()).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM attendance_import_row r JOIN attendance_import i"
                    + " ON i.id = r.import_id WHERE i.session_id = ? AND r.state = 'DOUBT'"
                    + " AND r.name = 'Хтось'",
                session))
        .as("waits for a person's decision")
        .isEqualTo(1);
  }

  /** Does what is due once the server's own worker, if it is at it, has finished. */
  private void work() {
    round.work(take());
  }

  private SessionMeeting take() {
    Optional<SessionMeeting> taken = book.take(session);
    while (taken.isEmpty()) {
      Thread.onSpinWait();
      taken = book.take(session);
    }
    return taken.get();
  }

  /** How many meetings Zoom has for the session; other tests' sessions may be there too. */
  private long madeForTheSession() {
    return zoom.meetings.values().stream()
        .filter(meeting -> meeting.getString("agenda", "").contains("/sessions/" + session + "#"))
        .count();
  }

  private void meetAtZoomTomorrow() {
    data.insert(
        "UPDATE course_session SET starts_at = starts_at + INTERVAL 1 DAY, ends_at = ends_at +"
            + " INTERVAL 1 DAY, status = 'SCHEDULED', started_at = NULL WHERE id = ?",
        session);
    meetAt(MeetingKind.ZOOM);
    work();
  }

  @Test
  void aMovedSessionIsMovedAtZoomToo() {
    meetAtZoomTomorrow();
    String number = givenName();
    String before = zoom.meetings.get(number).getString("start_time");
    acting.as(organizer, Role.ORGANIZER);
    SessionFacts facts = sessions.facts(session);
    SessionForm form = new SessionForm();
    form.setId(session);
    form.setVersion(facts.version());
    form.setTitleUk("Нова назва");
    form.setTitleEn(facts.titleEn());
    form.setDay(facts.day().plusDays(2));
    form.setFrom(LocalTime.of(10, 0));
    form.setTo(LocalTime.of(11, 0));

    sessions.save(course, form);
    work();

    JsonObject known = zoom.meetings.get(number);
    assertThat(known.getString("start_time"))
        .isNotEqualTo(before)
        .isEqualTo(KyivTime.instant(form.getDay().atTime(form.getFrom())).toString());
    assertThat(known.getInt("duration")).isEqualTo(60);
    assertThat(known.getString("topic")).isEqualTo("Нова назва");
  }

  @Test
  void aCancelledSessionIsTakenOutOfZoomAndOneRestoredComesBack() {
    meetAtZoomTomorrow();
    assertThat(madeForTheSession()).isEqualTo(1);
    acting.as(organizer, Role.ORGANIZER);

    host.cancel(session, "Доповідач захворів");
    work();

    assertThat(madeForTheSession()).isZero();
    assertThat(book.registered(session)).as("their links are worth nothing").isEmpty();

    host.restore(session);
    work();

    assertThat(madeForTheSession()).isEqualTo(1);
    assertThat(book.registered(session)).isNotEmpty();
  }

  @Test
  void aMeetingWhoseMakerDiedBeforeItWasNotedIsFound() {
    meetAt(MeetingKind.ZOOM);
    SessionMeeting taken = take();
    String number = providers.of(MeetingKind.ZOOM).prepare(book.meeting(taken));
    runOut();

    work();

    assertThat(givenName()).isEqualTo(number);
    assertThat(madeForTheSession()).isEqualTo(1);
  }

  @Test
  void ofTwoMeetingsMadeForOneSessionTheOneNotedFirstStays() {
    meetAt(MeetingKind.ZOOM);
    SessionMeeting slow = take();
    runOut();
    work();
    String number = givenName();
    zoom.listLags = true;

    assertThatThrownBy(() -> door.prepare(slow)).isInstanceOf(MeetingUnavailableException.class);

    assertThat(givenName()).isEqualTo(number);
    assertThat(zoom.meetings).containsKey(number);
    assertThat(madeForTheSession()).isEqualTo(1);
  }

  @Test
  void whoseLeaseHasRunOutLeavesTheNextOnesAlone() {
    meetAt(MeetingKind.ZOOM);
    SessionMeeting slow = take();
    runOut();
    SessionMeeting next = take();

    book.done(slow, null);
    book.failed(slow, "too late");
    book.release(slow);

    assertThat(book.take(session)).as("still in the next one's hand").isEmpty();
    assertThat(data.text("SELECT fault FROM session_meeting WHERE session_id = ?", session))
        .isNull();
    book.release(next);
    assertThat(book.take(session)).isPresent();
  }

  private void runOut() {
    data.insert(
        "UPDATE session_meeting SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND"
            + " WHERE session_id = ?",
        session);
  }

  private String givenName() {
    return data.text("SELECT given_name FROM session_meeting WHERE session_id = ?", session);
  }

  @Test
  void whoComesInWhileTheMeetingIsBeingMadeGetsThatOne() throws Exception {
    meetAt(MeetingKind.ZOOM);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    Future<Void> other = executor.submit(() -> holdUp(participant, held, letGo));
    held.await();
    Future<MeetingWay> comes = executor.submit(() -> door.enterFor(participant, session));
    awaitHeldUp();

    SessionMeeting taken = take();
    door.prepare(taken);
    book.done(taken, null);
    letGo.countDown();
    other.get();

    assertThat(comes.get().address()).contains("/w/" + givenName() + "?");
    assertThat(madeForTheSession()).isEqualTo(1);
  }

  /** The person's row in the session is another's for now: whoever wants to make it waits. */
  private Void holdUp(long person, CountDownLatch held, CountDownLatch letGo) throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO meeting_guest (session_id, person_id, guest_key)"
                    + " VALUES (?, ?, 'x')")) {
      connection.setAutoCommit(false);
      row.setLong(1, session);
      row.setLong(2, person);
      row.executeUpdate();
      held.countDown();
      letGo.await();
      connection.rollback();
      return null;
    }
  }

  private void awaitHeldUp() {
    while (data.number(
            "SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()"
                + " AND info LIKE 'INSERT IGNORE INTO meeting_guest%'")
        == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsMovedWhileTheWorkerIsAtItStaysDue() {
    meetAt(MeetingKind.ZOOM);
    SessionMeeting taken = take();

    meetings.moved(session);
    assertThat(book.take(session)).as("still in one hand").isEmpty();
    book.done(taken, clock.instant().plusSeconds(86_400));

    assertThat(
            data.number(
                "SELECT due_at < UTC_TIMESTAMP(3) + INTERVAL 1 HOUR FROM session_meeting"
                    + " WHERE session_id = ?",
                session))
        .isEqualTo(1);
  }

  @Test
  void aWebinarOfStaffTellsWhoWasThereByWebhookAndByReport() {
    String number = String.valueOf(zoom.firstNumber);
    zoom.webinars.add(number);
    data.insert(
        "UPDATE course_session SET meeting_url = ? WHERE id = ?",
        "https://zoom.us/w/" + number,
        session);
    meetAt(MeetingKind.ZOOM);
    work();
    String reference =
        data.text("SELECT reference FROM meeting_guest WHERE session_id = ?", session);
    acting.asNobody();
    webhook("webinar.participant_joined", number, "join_time", began, reference);
    data.insert(
        "UPDATE course_session SET status = 'ENDED', started_at = UTC_TIMESTAMP(3) - INTERVAL 40"
            + " MINUTE, ended_at = UTC_TIMESTAMP(3) - INTERVAL 6 MINUTE WHERE id = ?",
        session);
    zoom.report =
        List.of(List.of(row("16778240", reference, "Олена", began, began.plusSeconds(900))));

    work();

    assertThat(minutes()).isEqualTo(15);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aServiceThatIsAwayIsTriedAgain() {
    meetAt(MeetingKind.ZOOM);
    zoom.close();

    work();

    acting.as(organizer, Role.ORGANIZER);
    assertThat(meetings.state(session).failing()).isTrue();
    assertThat(meetings.state(session).prepared()).isFalse();
    assertThat(
            data.number(
                "SELECT due_at > UTC_TIMESTAMP(3) FROM session_meeting WHERE session_id = ?",
                session))
        .isEqualTo(1);
  }

  @Test
  void aChoiceForAllThatLieAheadMakesLinksOfAnotherServiceVoid() {
    long later = data.session(course, KyivTime.now(clock).plusDays(1), 90);
    acting.as(organizer, Role.ORGANIZER);

    assertThat(meetings.choose(session, MeetingKind.JITSI, true)).isEqualTo(2);
    assertThat(meetings.choose(session, MeetingKind.JITSI, true)).as("again").isZero();
    book.guest(later, participant);
    book.registered(
        book.guest(later, participant).getId(), new Entrance("https://old.example", "r", true));
    meetings.choose(later, MeetingKind.BIGBLUEBUTTON, false);

    assertThat(data.text("SELECT address FROM meeting_guest WHERE session_id = ?", later)).isNull();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'session.meeting.choose' AND"
                    + " object_id = ?",
                String.valueOf(later)))
        .isEqualTo(2);
  }

  @Test
  void theHostEndsTheMeetingForAll() {
    meetAt(MeetingKind.BIGBLUEBUTTON);
    acting.as(organizer, Role.ORGANIZER);
    door.enter(session);
    assertThat(bigBlueButton.meetings).hasSize(1);

    door.endForAll(session);

    assertThat(bigBlueButton.meetings).isEmpty();
  }

  @Test
  void aJoinLinkNamesItsPersonUntilItIsRenewed() {
    acting.as(participant);
    String mine = links.mine(session);
    String token = mine.replaceAll(".*/join/", "").replaceAll("/.*", "");
    acting.asNobody();
    assertThat(links.personOf(token)).isEqualTo(participant);

    acting.as(participant);
    links.renew();

    acting.asNobody();
    assertThatThrownBy(() -> links.personOf(token)).isInstanceOf(NotFoundException.class);
    assertThat(links.address(Language.EN, participant, session)).contains("/en/join/");
  }

  /** As staff would, but not due: the worker of the server leaves it to the test. */
  private void meetAt(MeetingKind kind) {
    data.insert(
        "INSERT INTO session_meeting (session_id, service, name) VALUES (?, ?, ?)",
        session,
        kind.name(),
        "c4c-" + UUID.randomUUID());
  }

  private long minutes() {
    return data.number(
        "SELECT SUM(TIMESTAMPDIFF(MINUTE, starts_at, ends_at)) FROM attendance_evidence"
            + " WHERE session_id = ? AND person_id = ? AND kind = 'INTERVAL'",
        session,
        participant);
  }

  private long rows() {
    return data.number(
        "SELECT COUNT(*) FROM attendance_evidence WHERE session_id = ? AND kind = 'INTERVAL'",
        session);
  }

  private String bigBlueButtonReport(String meeting, String key) {
    return """
        {"version":"1.0","meeting_id":"%1$s","data":{"finish":"%4$s","attendees":[
         {"ext_user_id":"%2$s","name":"Олена","sessions":{"w_1":{
           "joins":[{"timestamp":"%3$s"}],"lefts":[{"timestamp":"%4$s"}]}}},
         {"ext_user_id":"a stranger","name":"Хтось","sessions":{"w_2":{
           "joins":[{"timestamp":"%3$s"}],"lefts":[]}}}]}}"""
        .formatted(meeting, key, began, began.plusSeconds(1200));
  }

  private String bigBlueButtonToken(Algorithm algorithm) {
    return WebToken.sign(
        algorithm,
        settings.bigBlueButton().secret(),
        Json.createObjectBuilder().add("exp", clock.instant().getEpochSecond() + 86400).build());
  }

  private void webhook(String event, String number, String end, Instant at, String reference) {
    webhook(event, number, "16778240", end, at, reference);
  }

  private void webhook(
      String event, String number, String user, String end, Instant at, String reference) {
    String body =
        Json.createObjectBuilder()
            .add("event", event)
            .add(
                "payload",
                Json.createObjectBuilder()
                    .add(
                        "object",
                        Json.createObjectBuilder()
                            .add("id", number)
                            .add(
                                "participant",
                                Json.createObjectBuilder()
                                    .add("user_id", user)
                                    .add("user_name", "Олена")
                                    .add("registrant_id", reference == null ? "" : reference)
                                    .add(end, at.toString()))))
            .build()
            .toString();
    String time = String.valueOf(clock.instant().getEpochSecond());
    hooks.zoom(time, signature("v0:" + time + ":" + body), body);
  }

  private static String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              ZoomStandIn.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject row(
      String user, String registrant, String name, Instant from, Instant until) {
    return Json.createObjectBuilder()
        .add("user_id", user)
        .add("name", name)
        .add("user_email", "")
        .add("registrant_id", registrant)
        .add("join_time", from.toString())
        .add("leave_time", until.toString())
        .build();
  }
}
