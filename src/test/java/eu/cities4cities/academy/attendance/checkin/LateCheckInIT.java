package eu.cities4cities.academy.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.CourseData;
import eu.cities4cities.academy.attendance.roll.EvidenceLine;
import eu.cities4cities.academy.attendance.roll.RollService;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Code words that were typed without a connection, on a real database. */
@ExtendWith(ArquillianExtension.class)
class LateCheckInIT {
  private static final String KEY = "key-00000001";

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private CheckInService checkIn;
  @Inject private LateCheckInService late;
  @Inject private AttendanceService attendance;
  @Inject private RollService rolls;
  @Inject private SessionService sessions;
  @Inject private CheckInTicket tickets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private CourseData data;
  private Instant now;
  private long olena;
  private long session;

  @BeforeEach
  void aWordThatIsNoLongerShown() {
    now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    data = new CourseData(dataSource, 60, 1);
    olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    session = data.liveSession(minutesAgo(60), 75);
    data.word(session, "МІСТОК", minutesAgo(40), minutesAgo(35));
  }

  @Test
  void aTicketOfTheSessionLetsItCountByItselfAndFlagsIt() {
    CheckInReceipt receipt = send(minutesAgo(50), 12);

    assertThat(receipt.outcome()).isEqualTo(CheckInReceipt.Outcome.RECORDED);
    assertThat(status()).isEqualTo(AttendanceStatus.PRESENT);
    asOrganizer();
    assertThat(rolls.evidence(session, olena).get(0).what().key())
        .isEqualTo("attendance.evidence.wordLate");
    assertThat(late.list(session)).isEmpty();
  }

  @Test
  void aWordTypedWhileShownCountsThoughTheWindowClosedBeforeItArrived() {
    data.word(session, "ВЕСНА", minutesAgo(6), minutesAgo(1));
    asParticipant();
    String ticket = tickets.issue(session, olena, minutesAgo(10));

    CheckInReceipt receipt = checkIn.checkIn(session, "весна", KEY, ticket, 8 * 60 + 30);

    assertThat(receipt.outcome()).isEqualTo(CheckInReceipt.Outcome.RECORDED);
  }

  @Test
  void aTicketFromBeforeTheSessionLetsItWaitAndTheRollSaysSo() {
    CheckInReceipt receipt = send(minutesAgo(70), 32);
    send(minutesAgo(70), 32);

    assertThat(receipt.waiting()).isTrue();
    assertThat(data.rows(session)).isZero();
    assertThat(status()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(checkIn.mine(sessions.facts(session)).lateWords())
        .extracting(MyAttendance.LateWord::state)
        .containsExactly(LateCheckInState.WAITING);
    asOrganizer();
    assertThat(late.list(session)).hasSize(1);
    assertThat(late.list(session).get(0).enteredAt()).isEqualTo(minutesAgo(38));
    assertThat(rolls.roll(session).toDecide()).isEqualTo(1);
    assertThat(rolls.evidence(session, olena).get(0).what().key())
        .isEqualTo("attendance.evidence.late.WAITING");
  }

  @Test
  void anAcceptedWordCountsFromWhenItWasTypedAndIsTakenBackAsAMark() {
    send(minutesAgo(70), 32);
    asOrganizer();
    List<Long> waiting = late.list(session).stream().map(LateCheckInRow::id).toList();
    assertThatThrownBy(() -> late.decide(session, waiting, true, " "))
        .isInstanceOf(InvalidInputException.class);

    assertThat(late.decide(session, waiting, true, "the link was down in the district"))
        .isEqualTo(1);

    assertThat(status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(data.subjects(olena)).isEqualTo("Кодове слово зараховано: «Заняття»");
    assertThat(late.list(session)).isEmpty();
    assertThatThrownBy(() -> late.decide(session, waiting, false, "changed my mind"))
        .isInstanceOf(InvalidInputException.class);
    EvidenceLine line = rolls.evidence(session, olena).get(0);
    assertThat(line.mark()).isTrue();
    attendance.retract(session, line.rowId(), "by mistake");
    assertThat(status()).isEqualTo(AttendanceStatus.ABSENT);
  }

  @Test
  void aDeclinedWordStaysWithTheReason() {
    send(minutesAgo(70), 32);
    asOrganizer();

    late.decide(session, List.of(late.list(session).get(0).id()), false, "seen elsewhere");

    assertThat(status()).isEqualTo(AttendanceStatus.ABSENT);
    asParticipant();
    assertThat(checkIn.mine(sessions.facts(session)).lateWords().get(0).note())
        .isEqualTo("seen elsewhere");
    assertThat(data.subjects(olena)).isEqualTo("Кодове слово не зараховано: «Заняття»");
  }

  @Test
  void aWordThatIsSimplyEnteredTooLateDoesNotWait() {
    assertThatThrownBy(() -> send(minutesAgo(50), 50)).isInstanceOf(CodeWordClosedException.class);
  }

  @Test
  void aTicketOfSomebodyElseProvesNothing() {
    String ticket = tickets.issue(session, olena + 1, minutesAgo(50));
    asParticipant();

    assertThatThrownBy(() -> checkIn.checkIn(session, "місток", KEY, ticket, 12 * 60))
        .isInstanceOf(CodeWordClosedException.class);
  }

  @Test
  void aParticipantDecidesNothing() {
    asParticipant();

    assertThatThrownBy(() -> late.list(session)).isInstanceOf(AccessDeniedException.class);
  }

  private CheckInReceipt send(Instant ticketAt, int minutesLater) {
    asParticipant();
    return checkIn.checkIn(
        session, "місток", KEY, tickets.issue(session, olena, ticketAt), minutesLater * 60L);
  }

  private AttendanceStatus status() {
    return attendance.decisionsOf(data.courseId, olena).get(session).status();
  }

  private Instant minutesAgo(int minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }

  private void asParticipant() {
    caller.become(
        new CallerFacts(
            olena, null, "P", Language.UK, null, Set.of(Role.PARTICIPANT), Set.of(), Set.of()));
  }

  private void asOrganizer() {
    caller.become(
        new CallerFacts(
            1, null, "O", Language.UK, null, Set.of(Role.ORGANIZER), Set.of(), Set.of()));
  }
}
