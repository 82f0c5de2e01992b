package eu.cities4cities.academy.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.NotEnrolledException;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.session.meeting.MeetingDoor;
import eu.cities4cities.academy.session.meeting.MeetingKind;
import eu.cities4cities.academy.session.meeting.MeetingWay;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The heartbeat of a framed meeting's page, and the way in by a join link. */
@ExtendWith(ArquillianExtension.class)
class PlayerPresenceIT {
  @Inject private PlayerPresence player;
  @Inject private JoinService byLink;
  @Inject private JoinLinks links;
  @Inject private MeetingDoor door;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;

  private long session;
  private long person;

  @BeforeEach
  void aFramedMeetingThatIsOn() {
    long course = data.openCourse();
    session = data.session(course, KyivTime.now(clock).minusMinutes(30), 90);
    data.insert(
        "INSERT INTO session_meeting (session_id, service, name) VALUES (?, 'JITSI', ?)",
        session,
        "c4c-" + UUID.randomUUID());
    person = data.person();
    data.enroll(course, person);
    acting.as(person);
  }

  @Test
  void anIntervalGrowsFromBeatToBeat() {
    String ticket = player.ticket(session);

    assertThat(player.beat(session, ticket, 1)).isTrue();
    minutesAgo(1);
    assertThat(player.beat(session, ticket, 1)).isTrue();

    assertThat(intervals()).isEqualTo(1);
    assertThat(seconds()).isBetween(60L, 90L);
  }

  @Test
  void afterSilenceAnotherIntervalBegins() {
    String ticket = player.ticket(session);
    player.beat(session, ticket, 1);
    minutesAgo(3);

    assertThat(player.beat(session, ticket, 1)).as("silent for too long").isFalse();
    assertThat(player.beat(session, ticket, 2)).isTrue();

    assertThat(intervals()).isEqualTo(2);
    assertThat(seconds()).as("the silence counts for nobody").isZero();
  }

  @Test
  void aTicketIsForOnePersonAndOneSession() {
    String ticket = player.ticket(session);
    assertThatThrownBy(() -> player.beat(session, "a.1.b", 1))
        .isInstanceOf(InvalidInputException.class);
    acting.as(data.person());

    assertThatThrownBy(() -> player.beat(session, ticket, 1))
        .isInstanceOf(NotEnrolledException.class);
    assertThatThrownBy(() -> player.ticket(session)).isInstanceOf(NotEnrolledException.class);
    assertThat(intervals()).isZero();
  }

  @Test
  void aMeetingThatIsElsewhereHasNoHeartbeat() {
    data.insert("DELETE FROM session_meeting WHERE session_id = ?", session);

    assertThatThrownBy(() -> player.ticket(session)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theFrameIsThereForThoseWhoCameThroughTheDoor() {
    assertThat(door.frame(session)).isEmpty();

    door.enter(session);

    assertThat(door.frame(session).orElseThrow())
        .startsWith("https://meet.hromada.example/c4c-")
        .contains("?jwt=");
  }

  @Test
  void aJoinLinkRecordsItsPersonWithoutASignIn() {
    String token = links.mine(session).replaceAll(".*/join/", "").replaceAll("/.*", "");
    acting.asNobody();

    assertThat(byLink.look(token, session).id()).isEqualTo(session);
    assertThat(joins()).as("looking changes nothing").isZero();
    MeetingWay way = byLink.joinByLink(token, session, "key-of-a-form");
    byLink.joinByLink(token, session, "key-of-a-form");

    assertThat(way.service()).isEqualTo(MeetingKind.JITSI);
    assertThat(joins()).isEqualTo(1);
    assertThatThrownBy(() -> byLink.look("no-such-token", session))
        .isInstanceOf(NotFoundException.class);
  }

  private void minutesAgo(int minutes) {
    data.insert(
        "UPDATE attendance_evidence SET starts_at = starts_at - INTERVAL ? MINUTE,"
            + " ends_at = ends_at - INTERVAL ? MINUTE WHERE session_id = ?",
        minutes,
        minutes,
        session);
  }

  private long intervals() {
    return data.number(
        "SELECT COUNT(*) FROM attendance_evidence WHERE session_id = ? AND source = 'player'",
        session);
  }

  private long joins() {
    return data.number(
        "SELECT COUNT(*) FROM attendance_evidence WHERE session_id = ? AND person_id = ?"
            + " AND kind = 'JOIN'",
        session,
        person);
  }

  private long seconds() {
    return data.number(
        "SELECT SUM(TIMESTAMPDIFF(SECOND, starts_at, ends_at)) FROM attendance_evidence"
            + " WHERE session_id = ?",
        session);
  }
}
