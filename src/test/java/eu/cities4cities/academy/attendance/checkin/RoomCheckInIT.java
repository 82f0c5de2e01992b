package eu.cities4cities.academy.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.CourseData;
import eu.cities4cities.academy.attendance.NotEnrolledException;
import eu.cities4cities.academy.attendance.roll.RollService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.ArrivalNote;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Check-in by the code on a room's screen, on a real database. */
@ExtendWith(ArquillianExtension.class)
class RoomCheckInIT {
  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private RoomCheckInService room;
  @Inject private AttendanceService attendance;
  @Inject private RollService rolls;
  @Inject private RoomCode codes;
  @Inject private ArrivalNote arrivals;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private CourseData data;
  private long olena;
  private long session;

  @BeforeEach
  void aSessionInARoom() {
    data = new CourseData(dataSource, 60, 1);
    olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    session = data.liveSession(clock.instant().minus(Duration.ofMinutes(5)), 75);
  }

  @Test
  void theShownCodeAndOneButtonMakeACheckInOnce() {
    asOrganizer();
    String code = room.code(session);
    as(olena);

    String seen = room.see(session, code, null);
    assertThat(data.rows(session)).isZero();
    CheckInReceipt first = room.checkIn(session, seen);
    CheckInReceipt again = room.checkIn(session, seen);

    assertThat(first.repeated()).isFalse();
    assertThat(again.repeated()).isTrue();
    assertThat(data.rows(session)).isEqualTo(1);
    assertThat(attendance.decisionsOf(data.courseId, olena).get(session).attended()).isTrue();
    asOrganizer();
    assertThat(room.count(session)).isEqualTo(1);
    assertThat(rolls.row(session, olena).orElseThrow().inRoom()).isTrue();
    assertThat(rolls.evidence(session, olena).get(0).what().key())
        .isEqualTo("attendance.evidence.room");
  }

  @Test
  void theCodeBeforeIsStillTakenAndAnOlderOneIsNot() {
    Instant now = clock.instant();
    as(olena);

    assertThat(codes.isShown(session, codes.at(session, now.minusSeconds(30)), now)).isTrue();
    assertThat(codes.isShown(session, codes.at(session, now.minusSeconds(60)), now)).isFalse();
    assertThat(codes.isShown(session, codes.at(session, now.plusSeconds(30)), now)).isFalse();
    String old = codes.at(session, now.minusSeconds(90));
    assertThatThrownBy(() -> room.see(session, old, null))
        .isInstanceOf(RoomCodeChangedException.class);
  }

  @Test
  void theNoteOfSomebodyElseOrAnOldOneChecksNobodyIn() {
    long ivan = data.enrolled("Коваль", "Іван", "Ivan Koval");
    String ofIvan = codes.seen(session, ivan, clock.instant());
    String old = codes.seen(session, olena, clock.instant().minus(Duration.ofMinutes(11)));
    as(olena);

    assertThatThrownBy(() -> room.checkIn(session, ofIvan))
        .isInstanceOf(RoomCodeChangedException.class);
    assertThatThrownBy(() -> room.checkIn(session, old))
        .isInstanceOf(RoomCodeChangedException.class);
    assertThatThrownBy(() -> room.checkIn(session, "1.x"))
        .isInstanceOf(RoomCodeChangedException.class);
    assertThat(data.rows(session)).isZero();
  }

  @Test
  void theCodeOfAnotherSessionIsNotTaken() {
    long other = data.liveSession(clock.instant().minus(Duration.ofMinutes(5)), 75);
    asOrganizer();
    String code = room.code(other);
    as(olena);

    assertThatThrownBy(() -> room.see(session, code, null))
        .isInstanceOf(RoomCodeChangedException.class);
  }

  @Test
  void aScanCountsByItsMomentWhereASignInFollowsWithinMinutes() {
    Instant scanned = clock.instant().minus(Duration.ofMinutes(4));
    String code = codes.at(session, scanned);
    String path = Route.ROOM_CHECK_IN.path(session, code);
    as(olena);

    assertThatThrownBy(() -> room.see(session, code, null))
        .isInstanceOf(RoomCodeChangedException.class);
    CheckInReceipt receipt =
        room.checkIn(session, room.see(session, code, arrivals.of(path, scanned)));

    assertThat(receipt.recordedAt()).isEqualTo(scanned.truncatedTo(ChronoUnit.SECONDS));
    assertThat(data.rows(session)).isEqualTo(1);
  }

  @Test
  void aNoteOfAnotherCodeOfAnOldScanOrOfOnesOwnMakingIsWorthNothing() {
    Instant scanned = clock.instant().minus(Duration.ofMinutes(4));
    String code = codes.at(session, scanned);
    String path = Route.ROOM_CHECK_IN.path(session, code);
    Instant longAgo = clock.instant().minus(Duration.ofMinutes(11));
    String oldCode = codes.at(session, longAgo);
    as(olena);

    for (String note :
        List.of(
            arrivals.of(path + "x", scanned),
            arrivals.of(path, scanned) + "x",
            scanned.getEpochSecond() + ".",
            ".",
            "")) {
      assertThatThrownBy(() -> room.see(session, code, note))
          .as(note)
          .isInstanceOf(RoomCodeChangedException.class);
    }
    String tooOld = arrivals.of(Route.ROOM_CHECK_IN.path(session, oldCode), longAgo);
    assertThatThrownBy(() -> room.see(session, oldCode, tooOld))
        .isInstanceOf(RoomCodeChangedException.class);
    assertThat(data.rows(session)).isZero();
  }

  @Test
  void whoIsNotEnrolledIsRefusedAndASessionThatIsOverHasNoCode() {
    asOrganizer();
    String code = room.code(session);
    long over = data.endedSession(LocalDateTime.of(2026, 9, 16, 11, 30), 75);
    assertThatThrownBy(() -> room.code(over)).isInstanceOf(SessionClosedException.class);

    as(data.person("Інша", "Особа", "Insha Osoba"));
    assertThatThrownBy(() -> room.see(session, code, null))
        .isInstanceOf(NotEnrolledException.class);
    assertThatThrownBy(() -> room.code(session)).isInstanceOf(AccessDeniedException.class);
  }

  private void as(long person) {
    caller.become(
        new CallerFacts(
            person, null, "P", Language.UK, null, Set.of(Role.PARTICIPANT), Set.of(), Set.of()));
  }

  private void asOrganizer() {
    caller.become(
        new CallerFacts(
            1, null, "O", Language.UK, null, Set.of(Role.ORGANIZER), Set.of(), Set.of()));
  }
}
