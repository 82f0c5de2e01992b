package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.checkin.CheckInReceipt;
import eu.cities4cities.academy.attendance.checkin.CheckInService;
import eu.cities4cities.academy.attendance.checkin.CodeWordClosedException;
import eu.cities4cities.academy.attendance.checkin.CodeWordService;
import eu.cities4cities.academy.attendance.checkin.ShownWord;
import eu.cities4cities.academy.attendance.checkin.TooManyGuessesException;
import eu.cities4cities.academy.attendance.checkin.WrongCodeWordException;
import eu.cities4cities.academy.attendance.report.AttendanceDoubtService;
import eu.cities4cities.academy.attendance.report.AttendanceImportService;
import eu.cities4cities.academy.attendance.report.AttendanceReport;
import eu.cities4cities.academy.attendance.report.AttendeeMatcher;
import eu.cities4cities.academy.attendance.report.DoubtRow;
import eu.cities4cities.academy.attendance.report.ImportPreview;
import eu.cities4cities.academy.attendance.report.ImportRowState;
import eu.cities4cities.academy.attendance.report.RememberedRow;
import eu.cities4cities.academy.attendance.report.ReportChoices;
import eu.cities4cities.academy.attendance.report.ReportColumn;
import eu.cities4cities.academy.attendance.roll.Roll;
import eu.cities4cities.academy.attendance.roll.RollService;
import eu.cities4cities.academy.session.SessionHost;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Check-in, imports and marks on a real database. */
@ExtendWith(ArquillianExtension.class)
class AttendanceServicesIT {
  private static final LocalDateTime ELEVEN = LocalDateTime.of(2026, 9, 16, 11, 30);
  private static final String HEADER =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private CheckInService checkIn;
  @Inject private CodeWordService words;
  @Inject private AttendanceService attendance;
  @Inject private AttendanceImportService imports;
  @Inject private AttendanceDoubtService doubts;
  @Inject private RollService rolls;
  @Inject private SessionService sessions;
  @Inject private SessionHost host;
  @Inject private Caller caller;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  private CourseData data;
  private long olena;
  private long ivan;

  @BeforeEach
  void people() {
    data = new CourseData(dataSource, 60, 1);
    olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    ivan = data.enrolled("Коваль", "Іван", "Ivan Koval");
  }

  @Test
  void aWordSentTwiceIsRecordedOnce() {
    long session = live();
    String word = shown(session);
    signIn(olena);

    CheckInReceipt first = checkIn.checkIn(session, word.toLowerCase(), "key-00000001", null, 0);
    CheckInReceipt again = checkIn.checkIn(session, word, "key-00000001", null, 0);

    assertThat(first.repeated()).isFalse();
    assertThat(again.repeated()).isTrue();
    assertThat(again.words()).isEqualTo(1);
    assertThat(data.rows(session)).isEqualTo(1);
    assertThat(mine(session, olena).status()).isEqualTo(AttendanceStatus.PRESENT);
  }

  @Test
  void eachWindowOfASessionHasAWordOfItsOwnAndEachCountsOnce() {
    long session = live();
    String first = shown(session);
    assertThat(shown(session)).isEqualTo(first);
    signIn(olena);
    checkIn.checkIn(session, first, "key-00000001", null, 0);
    signInAsOrganizer();
    words.close(session);
    String second = shown(session);
    signIn(olena);

    assertThat(second).isNotEqualTo(first);
    assertThatThrownBy(() -> checkIn.checkIn(session, first + "X", "key-00000002", null, 0))
        .isInstanceOf(WrongCodeWordException.class);
    assertThat(checkIn.checkIn(session, second, "key-00000002", null, 0).words()).isEqualTo(2);
    assertThat(checkIn.checkIn(session, first, "key-00000003", null, 0).repeated()).isTrue();
    signInAsOrganizer();
    assertThat(words.list(session)).extracting(ShownWord::entered).containsExactly(1, 1);
    assertThat(rolls.row(session, olena).orElseThrow().words()).isEqualTo(2);
  }

  @Test
  void aJoinSentTwiceWithOneKeyIsOneAndIsNotPresence() {
    long session = live();
    signIn(olena);

    CheckInReceipt first = checkIn.join(session, "key-00000001");
    CheckInReceipt again = checkIn.join(session, "key-00000001");
    checkIn.join(session, "key-00000002");

    assertThat(first.repeated()).isFalse();
    assertThat(first.meetingUrl()).isEqualTo("https://meet.example.org/1");
    assertThat(again.repeated()).isTrue();
    assertThat(data.rows(session)).isEqualTo(2);
    assertThat(mine(session, olena).status()).isEqualTo(AttendanceStatus.ABSENT);
  }

  @Test
  void somebodyWhoIsNotEnrolledIsRefused() {
    long session = live();
    signIn(data.person("Інша", "Особа", "Insha Osoba"));

    assertThatThrownBy(() -> checkIn.join(session, "key-00000001"))
        .isInstanceOf(NotEnrolledException.class);
  }

  @Test
  void aWrongWordIsRefusedAndTheSixthTryHasToWait() {
    long session = live();
    shown(session);
    signIn(ivan);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> checkIn.checkIn(session, "НЕМАЄ", "key-00000001", null, 0))
          .isInstanceOf(WrongCodeWordException.class);
    }

    assertThatThrownBy(() -> checkIn.checkIn(session, "НЕМАЄ", "key-00000001", null, 0))
        .isInstanceOf(TooManyGuessesException.class);
  }

  @Test
  void aWordKeptOnTheDeviceCountsIfItsTicketProvesTheTime() {
    long session = live();
    Instant now = clock.instant();
    data.word(
        session, "МІСТОК", now.minus(Duration.ofMinutes(10)), now.minus(Duration.ofMinutes(5)));
    signIn(olena);
    long issued = now.minus(Duration.ofMinutes(9)).getEpochSecond();
    String ticket = issued + "." + secrets.hmac("check-in", olena + ":" + session + ":" + issued);

    assertThatThrownBy(() -> checkIn.checkIn(session, "місток", "key-00000001", null, 0))
        .isInstanceOf(CodeWordClosedException.class);
    assertThatThrownBy(() -> checkIn.checkIn(session, "місток", "key-00000001", "1.x", 60))
        .isInstanceOf(CodeWordClosedException.class);
    CheckInReceipt kept = checkIn.checkIn(session, "місток", "key-00000001", ticket, 60);

    assertThat(kept.repeated()).isFalse();
    assertThat(kept.recordedAt().getEpochSecond()).isEqualTo(issued + 60);
    signInAsOrganizer();
    assertThat(rolls.evidence(session, olena).get(0).what().key())
        .isEqualTo("attendance.evidence.wordLate");
  }

  @Test
  void aReportAppliedTwiceChangesNothingTheSecondTime() {
    long session = data.endedSession(ELEVEN, 75);
    byte[] file =
        report(
            row("Олена Марчук", "", "11:30", "12:20", 50),
            row("iPad", data.email(ivan), "11:40", "12:45", 65),
            row("Хтось Інший", "", "11:30", "12:45", 75));
    signInAsOrganizer();

    ImportPreview looked = imports.preview(session, file, ReportChoices.NONE);
    assertThat(data.rows(session)).isZero();
    ImportPreview applied = imports.apply(session, "report.csv", file, ReportChoices.NONE);
    long rows = data.rows(session);
    ImportPreview again = imports.apply(session, "copy.csv", file, ReportChoices.NONE);

    assertThat(looked.count(ImportRowState.CREDITED)).isEqualTo(2);
    assertThat(applied.count(ImportRowState.DOUBT)).isEqualTo(1);
    assertThat(rows).isEqualTo(2);
    assertThat(again.importId()).isNull();
    assertThat(data.rows(session)).isEqualTo(rows);
    assertThat(data.imports(session)).isEqualTo(1);
    assertThat(mine(session, olena).minutes()).isEqualTo(50);
    assertThat(mine(session, ivan).minutes()).isEqualTo(65);
  }

  @Test
  void columnsThatWereNamedOnceAreKnownByTheirTitlesUntilNamedOtherwise() {
    long session = data.endedSession(ELEVEN, 75);
    String titles = "Хто %d;По;З\n".formatted(session);
    byte[] first =
        (titles + "Марчук Олена;16.09.2026 12:45;16.09.2026 11:30\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] second =
        (titles.toUpperCase(Locale.ROOT) + "Коваль Іван;16.09.2026 12:45;16.09.2026 11:30\n")
            .getBytes(StandardCharsets.UTF_8);
    ReportChoices named =
        new ReportChoices(
            null, null, Map.of(ReportColumn.NAME, 0, ReportColumn.LEAVE, 1, ReportColumn.JOIN, 2));
    signInAsOrganizer();

    assertThat(imports.preview(session, first, named).people()).isEqualTo(1);
    assertThat(imports.preview(session, first, ReportChoices.NONE).report().refused())
        .as("what was only looked at is not remembered")
        .isTrue();
    imports.apply(session, "first.csv", first, named);
    ImportPreview known = imports.apply(session, "second.csv", second, ReportChoices.NONE);

    assertThat(known.people()).isEqualTo(1);
    assertThat(known.report().problems())
        .extracting(Reason::key)
        .contains("attendance.import.file.columnsRemembered");
    assertThat(mine(session, ivan).minutes()).isEqualTo(75);
    ReportChoices turned =
        new ReportChoices(
            null, null, Map.of(ReportColumn.NAME, 0, ReportColumn.LEAVE, 2, ReportColumn.JOIN, 1));
    assertThat(imports.preview(session, second, turned).count(ImportRowState.UNREADABLE))
        .as("what a person says now goes before")
        .isEqualTo(1);
  }

  @Test
  void anImportIsTakenBackAsAWholeAndMayComeAgain() {
    long session = data.endedSession(ELEVEN, 75);
    byte[] file = report(row("Олена Марчук", "", "11:30", "12:45", 75));
    signInAsOrganizer();
    long first = imports.apply(session, "report.csv", file, ReportChoices.NONE).importId();

    imports.undo(first, "the wrong file");
    assertThat(mine(session, olena).minutesKnown()).isFalse();

    ImportPreview again = imports.apply(session, "report.csv", file, ReportChoices.NONE);
    assertThat(again.importId()).isNotNull();
    assertThat(mine(session, olena).minutes()).isEqualTo(75);
  }

  @Test
  void aDoubtfulRowIsCreditedByAPersonAndRemembered() {
    long session = data.endedSession(ELEVEN, 75);
    long next = data.endedSession(ELEVEN.plusHours(3), 75);
    signInAsOrganizer();
    apply(session, row("Громада Олена М", "", "11:30", "12:45", 75));
    DoubtRow waiting = doubts.list(data.courseId, session, 0, 10).get(0);

    assertThat(decide(waiting, olena)).isEqualTo(1);
    ImportPreview later = apply(next, row("Громада Олена М", "", "14:30", "15:45", 75));

    assertThat(doubts.count(data.courseId, null)).isZero();
    assertThat(mine(session, olena).minutes()).isEqualTo(75);
    assertThat(later.rows().get(0).how()).isEqualTo(AttendeeMatcher.How.PERSON);
    assertThat(mine(next, olena).minutes()).isEqualTo(75);
  }

  @Test
  void oneDecisionCoversTheNameInAllSessionsAndIsTakenBackWhole() {
    long session = data.endedSession(ELEVEN, 75);
    long next = data.endedSession(ELEVEN.plusHours(3), 75);
    signInAsOrganizer();
    apply(session, row("Громада Олена М", "", "11:30", "12:00", 30));
    apply(next, row("громада олена м", "", "14:30", "15:45", 75));
    apply(next, row("Хтось Інший", "", "14:30", "15:45", 75));
    List<DoubtRow> waiting = doubts.list(data.courseId, null, 0, 10);

    assertThat(waiting).hasSize(2);
    assertThat(waiting.get(0).sessions()).isEqualTo(2);
    int decided =
        doubts.decide(
            data.courseId,
            List.of(
                new AttendanceDoubtService.Decision(waiting.get(0).rowId(), olena),
                new AttendanceDoubtService.Decision(waiting.get(1).rowId(), null)));
    assertThat(decided).isEqualTo(3);
    assertThat(mine(session, olena).minutes()).isEqualTo(30);
    assertThat(mine(next, olena).minutes()).isEqualTo(75);

    RememberedRow decision =
        doubts.remembered(data.courseId, 0, 10).stream()
            .filter(each -> each.person() != null)
            .findFirst()
            .orElseThrow();
    assertThat(decision.rows()).isEqualTo(2);
    assertThat(doubts.reopen(data.courseId, decision.id())).isEqualTo(2);
    assertThat(mine(next, olena).minutesKnown()).isFalse();
    DoubtRow again = doubts.list(data.courseId, null, 0, 10).get(0);

    decide(again, ivan);
    assertThat(mine(next, ivan).minutes()).isEqualTo(75);
    assertThat(mine(next, olena).minutesKnown()).isFalse();
  }

  @Test
  void aRowTakenBackAndDecidedAgainAndAgainIsNotLost() {
    long session = data.endedSession(ELEVEN, 75);
    signInAsOrganizer();
    apply(session, row("Громада Олена М", "", "11:30", "12:00", 30));
    for (int time = 0; time < 3; time++) {
      decide(doubts.list(data.courseId, null, 0, 10).get(0), olena);
      assertThat(mine(session, olena).minutes()).isEqualTo(30);
      doubts.reopen(data.courseId, doubts.remembered(data.courseId, 0, 10).get(0).id());
      assertThat(mine(session, olena).minutesKnown()).isFalse();
    }
  }

  @Test
  void reportsOfTwoServicesAndTheSameFileTwiceAddUpToOnePresence() throws IOException {
    long session = data.endedSession(ELEVEN, 75);
    signInAsOrganizer();
    byte[] teams;
    try (var in = AttendanceServicesIT.class.getResourceAsStream("report/teams-us.csv")) {
      teams = in.readAllBytes();
    }

    apply(session, row("Олена Марчук", "", "11:30", "12:45", 75));
    ImportPreview second = imports.apply(session, "teams.csv", teams, ReportChoices.NONE);
    ImportPreview third = imports.apply(session, "again.csv", teams, ReportChoices.NONE);

    assertThat(second.report().layout()).isEqualTo(AttendanceReport.Layout.TEAMS);
    assertThat(third.importId()).isNull();
    assertThat(mine(session, olena).minutes()).isEqualTo(75);
    assertThat(mine(session, ivan).minutes()).isEqualTo(74);
  }

  @Test
  void theStaffOfAnotherCourseDecidesNothing() {
    long session = data.endedSession(ELEVEN, 75);
    signInAsOrganizer();
    apply(session, row("Громада Олена М", "", "11:30", "12:00", 30));
    DoubtRow waiting = doubts.list(data.courseId, null, 0, 10).get(0);
    CourseData other = new CourseData(dataSource, 60, 1);

    assertThatThrownBy(
            () ->
                doubts.decide(
                    other.courseId,
                    List.of(new AttendanceDoubtService.Decision(waiting.rowId(), null))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aMarkStandsAboveWhatWasMeasuredAndIsTakenBack() {
    long session = data.endedSession(ELEVEN, 75);
    signInAsOrganizer();

    String batch =
        attendance.override(
            session, List.of(olena, ivan), AttendanceStatus.EXCUSED, "power cut in the region");
    assertThat(mine(session, olena).status()).isEqualTo(AttendanceStatus.EXCUSED);
    assertThat(rolls.roll(session).count(AttendanceStatus.EXCUSED)).isEqualTo(2);
    attendance.undo(session, batch);

    assertThat(mine(session, ivan).status()).isEqualTo(AttendanceStatus.ABSENT);
  }

  @Test
  void aParticipantMarksNobody() {
    long session = data.endedSession(ELEVEN, 75);
    signIn(olena);

    assertThatThrownBy(
            () ->
                attendance.override(
                    session, List.of(olena), AttendanceStatus.PRESENT, "I was there"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theTrainerOfAnotherCourseMarksNobody() {
    long session = data.endedSession(ELEVEN, 75);
    caller.become(
        new CallerFacts(
            1, null, "T", Language.EN, null, Set.of(Role.TRAINER), Set.of(-1L), Set.of()));

    assertThatThrownBy(() -> rolls.roll(session)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void everybodyEnrolledHasADecisionForEverySessionThatHasBegun() {
    data.endedSession(ELEVEN, 75);
    data.liveSession(clock.instant().minus(Duration.ofMinutes(5)), 75);
    data.liveSession(clock.instant().minus(Duration.ofMinutes(5)), 75);

    var decisions = attendance.decisionsOf(data.courseId, List.of(olena, ivan));

    assertThat(decisions).containsOnlyKeys(olena, ivan);
    assertThat(decisions.get(olena)).hasSize(3);
  }

  @Test
  void beforeASessionBeginsNobodyIsAbsent() {
    long ahead = data.plannedSession(KyivTime.now(clock).plusHours(3), 75);
    signInAsOrganizer();

    Roll roll = rolls.roll(ahead);

    assertThat(roll.pending()).isEqualTo(2);
    assertThat(roll.count(AttendanceStatus.ABSENT)).isZero();
  }

  @Test
  void aPauseOfTheHostCountsForNobody() {
    long session = live();
    signInAsOrganizer();

    host.pause(session);
    assertThat(sessions.factsForStaff(session).pausedNow()).isTrue();
    host.resume(session);
    host.end(session);

    var facts = sessions.factsForStaff(session);
    assertThat(facts.pauses()).hasSize(1);
    assertThat(facts.endedAt()).isNotNull();
  }

  private ImportPreview apply(long session, String... rows) {
    return imports.apply(session, "report.csv", report(rows), ReportChoices.NONE);
  }

  private int decide(DoubtRow waiting, long person) {
    return doubts.decide(
        data.courseId, List.of(new AttendanceDoubtService.Decision(waiting.rowId(), person)));
  }

  private long live() {
    return data.liveSession(
        clock.instant().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS), 75);
  }

  private String shown(long session) {
    signInAsOrganizer();
    return words.show(session).getWord();
  }

  private AttendanceDecision mine(long session, long person) {
    return attendance.decisionsOf(data.courseId, List.of(person)).get(person).get(session);
  }

  private void signIn(long person) {
    caller.become(
        new CallerFacts(
            person, null, "P", Language.UK, null, Set.of(Role.PARTICIPANT), Set.of(), Set.of()));
  }

  private void signInAsOrganizer() {
    caller.become(
        new CallerFacts(
            1, null, "O", Language.UK, null, Set.of(Role.ORGANIZER), Set.of(), Set.of()));
  }

  private static String row(String name, String email, String from, String to, int minutes) {
    return "%s,%s,2026-09-16 %s:00,2026-09-16 %s:00,%d,Yes\n"
        .formatted(name, email, from, to, minutes);
  }

  private static byte[] report(String... rows) {
    return (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
  }
}
