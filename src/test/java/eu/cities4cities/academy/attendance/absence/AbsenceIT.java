package eu.cities4cities.academy.attendance.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.CourseData;
import eu.cities4cities.academy.attendance.NotEnrolledException;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.roll.RollService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.FileService;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outages, excuses, appeals and sessions made up, on a real database. */
@ExtendWith(ArquillianExtension.class)
class AbsenceIT {
  private static final LocalDateTime ELEVEN = LocalDateTime.of(2026, 9, 16, 11, 30);
  private static final long OTHER_TRAINER = 2;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private OutageService outages;
  @Inject private ExcuseService excuses;
  @Inject private AppealService appeals;
  @Inject private MakeUpService makeUp;
  @Inject private AttendanceService attendance;
  @Inject private RollService rolls;
  @Inject private FileService files;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private CourseData data;
  private long olena;
  private long ivan;
  private long session;

  @BeforeEach
  void people() {
    data = new CourseData(dataSource, 60, 1);
    olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    ivan = data.enrolled("Коваль", "Іван", "Ivan Koval");
    session = data.endedSession(ELEVEN, 75);
  }

  @Test
  void anOutageExcusesThePeopleOfItsPlaceAndIsWithdrawn() {
    community(olena, "68");
    community(ivan, "53");
    signIn(1, Role.ORGANIZER);

    long outage = outages.declare(data.courseId, cut("68", ELEVEN.minusHours(1), 180));

    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.EXCUSED);
    assertThat(decision(olena).reason().args()).containsExactly("POWER_CUT");
    assertThat(decision(ivan).status()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(outages.list(data.courseId, 0, 10).get(0).people()).isEqualTo(1);
    assertThat(rolls.roll(session).count(AttendanceStatus.EXCUSED)).isEqualTo(1);

    outages.withdraw(data.courseId, outage);
    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.ABSENT);
    assertThatThrownBy(() -> outages.withdraw(data.courseId, outage))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void whereSomebodySaidToBeStandsBeforeTheirCommunity() {
    community(olena, "68");
    LocalDateTime now = KyivTime.now(clock);
    LocalDateTime midnight = now.toLocalDate().atStartOfDay();
    LocalDateTime begun = now.minusMinutes(5);
    long today = data.endedSession(begun.isBefore(midnight) ? midnight : begun, 4);
    signIn(olena, Role.PARTICIPANT);
    outages.sayToday("53");
    assertThat(outages.whereToday()).contains("53");

    signIn(1, Role.ORGANIZER);
    outages.declare(data.courseId, cut("68", now.minusHours(1), 120));
    assertThat(decision(today, olena).status()).isEqualTo(AttendanceStatus.ABSENT);
    outages.declare(data.courseId, cut("53", now.minusHours(1), 120));
    assertThat(decision(today, olena).status()).isEqualTo(AttendanceStatus.EXCUSED);

    signIn(olena, Role.PARTICIPANT);
    outages.sayToday(null);
    assertThat(outages.whereToday()).isEmpty();
  }

  @Test
  void anOutageOverMidnightCoversPeopleWhereTheyWereOnEachDay() {
    community(olena, "68");
    long night = data.endedSession(LocalDateTime.of(2026, 9, 17, 0, 10), 60);
    data.said(olena, LocalDate.of(2026, 9, 17), "53");
    signIn(1, Role.ORGANIZER);

    outages.declare(data.courseId, cut("68", LocalDateTime.of(2026, 9, 16, 23, 0), 180));

    assertThat(decision(night, olena).status()).isEqualTo(AttendanceStatus.ABSENT);
  }

  @Test
  void aTrainerDeclaresNothingAndTimesMustMakeSense() {
    signIn(1, Role.TRAINER);
    assertThatThrownBy(() -> outages.declare(data.courseId, cut("68", ELEVEN, 60)))
        .isInstanceOf(AccessDeniedException.class);
    signIn(1, Role.ORGANIZER);
    assertThatThrownBy(() -> outages.declare(data.courseId, cut("68", ELEVEN, -60)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> outages.declare(data.courseId, cut("99", ELEVEN, 60)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anExcusesDocumentIsSeenByWhoTookTheCaseAloneAndLeavesInTime() {
    signIn(olena, Role.PARTICIPANT);
    long asked =
        excuses.ask(
            session,
            OutageReason.ILLNESS,
            "Хвороба, довідка додається",
            new FileService.Upload(
                "довідка.pdf",
                new ByteArrayInputStream("%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII))));
    assertThatThrownBy(() -> excuses.ask(session, OutageReason.DUTY, "ще раз", null))
        .isInstanceOf(InvalidInputException.class);

    signIn(1, Role.ORGANIZER);
    assertThat(excuses.list(data.courseId, true, 0, 10).get(0).documentToken()).isNull();
    assertThatThrownBy(() -> excuses.decide(asked, true, ""))
        .isInstanceOf(InvalidInputException.class);
    excuses.take(asked);
    String token = excuses.list(data.courseId, true, 0, 10).get(0).documentToken();
    assertThat(files.open(token).name()).isEqualTo("довідка.pdf");

    signInAsTrainer(OTHER_TRAINER);
    assertThat(excuses.list(data.courseId, true, 0, 10).get(0).documentToken()).isNull();
    assertThatThrownBy(() -> files.open(token)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> excuses.take(asked)).isInstanceOf(InvalidInputException.class);

    signIn(1, Role.ORGANIZER);
    excuses.decide(asked, true, "");
    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.EXCUSED);
    assertThat(excuses.forgetDocuments()).isZero();
    sql("UPDATE excuse SET decided_at = decided_at - INTERVAL 31 DAY WHERE id = " + asked);
    assertThat(excuses.forgetDocuments()).isEqualTo(1);
    assertThatThrownBy(() -> files.open(token)).isInstanceOf(NotFoundException.class);
    assertThat(data.letters(data.email(olena), "attendance-excuse-")).isEqualTo(1);
  }

  @Test
  void aRefusalNeedsWordsAndAnotherReasonMayFollow() {
    signIn(olena, Role.PARTICIPANT);
    long asked = excuses.ask(session, OutageReason.CONNECTION, "Звʼязок зник", null);
    signIn(1, Role.ORGANIZER);
    excuses.take(asked);

    assertThatThrownBy(() -> excuses.decide(asked, false, " "))
        .isInstanceOf(InvalidInputException.class);
    excuses.decide(asked, false, "Немає підтвердження");

    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.ABSENT);
    signIn(olena, Role.PARTICIPANT);
    assertThat(excuses.mine(session).get(0).getAnswer()).isEqualTo("Немає підтвердження");
    excuses.ask(session, OutageReason.DUTY, "Службова поїздка", null);
    assertThat(excuses.mine(session)).hasSize(2);
  }

  @Test
  void anAppealIsAnsweredOnceAndItsRowStays() {
    signIn(olena, Role.PARTICIPANT);
    long asked = appeals.ask(session, "Весь час була на занятті з телефона колеги");
    assertThatThrownBy(() -> appeals.ask(session, "Ще одне"))
        .isInstanceOf(InvalidInputException.class);

    signIn(1, Role.ORGANIZER);
    assertThat(appeals.count(data.courseId, true)).isEqualTo(1);
    appeals.answer(asked, true, "Підтверджено за чатом");

    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision(olena).overridden()).isTrue();
    assertThatThrownBy(() -> appeals.answer(asked, false, "Ні"))
        .isInstanceOf(InvalidInputException.class);
    signIn(olena, Role.PARTICIPANT);
    assertThat(appeals.mine(session).get(0).getAnswer()).isEqualTo("Підтверджено за чатом");
    assertThat(data.letters(data.email(olena), "attendance-appeal-")).isEqualTo(1);
  }

  @Test
  void somebodyWhoIsNotEnrolledAsksNothing() {
    signIn(data.person("Інша", "Особа", "Insha Osoba"), Role.PARTICIPANT);

    assertThatThrownBy(() -> excuses.ask(session, OutageReason.DUTY, "Служба", null))
        .isInstanceOf(NotEnrolledException.class);
    assertThatThrownBy(() -> appeals.ask(session, "Чому?"))
        .isInstanceOf(NotEnrolledException.class);
  }

  @Test
  void anExcusedSessionIsMadeUpByAllThreeRightAnswers() {
    signIn(1, Role.ORGANIZER);
    makeUp.save(session, List.of(question(1), question(2), question(3)));
    signIn(olena, Role.PARTICIPANT);
    assertThat(makeUp.mine(session).step()).isEqualTo(MakeUp.Step.NOTHING);
    assertThatThrownBy(() -> makeUp.watch(session)).isInstanceOf(InvalidInputException.class);

    signIn(1, Role.ORGANIZER);
    outages.declare(data.courseId, cut(null, ELEVEN.minusHours(1), 180));
    recorded();
    signIn(olena, Role.PARTICIPANT);
    makeUp.watch(session);
    List<MakeUp.Question> shown = makeUp.mine(session).questions();
    assertThat(shown).hasSize(3);
    Map<Integer, Integer> right = new HashMap<>();
    Map<Integer, Integer> wrong = new HashMap<>();
    for (MakeUp.Question each : shown) {
      right.put(each.place(), each.answers().indexOf("так"));
      wrong.put(each.place(), each.answers().indexOf("ні"));
    }

    assertThat(makeUp.answer(session, wrong)).isZero();
    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.EXCUSED);
    assertThat(makeUp.answer(session, right)).isEqualTo(3);
    assertThat(decision(olena).status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision(olena).excused().madeUp()).isTrue();
    assertThat(makeUp.mine(session).step()).isEqualTo(MakeUp.Step.NOTHING);
  }

  @Test
  void theQuestionsOpenWithTheRecording() {
    signIn(1, Role.ORGANIZER);
    outages.declare(data.courseId, cut(null, ELEVEN.minusHours(1), 180));
    signIn(olena, Role.PARTICIPANT);
    assertThat(makeUp.mine(session).step()).isEqualTo(MakeUp.Step.NO_RECORDING);
    assertThatThrownBy(() -> makeUp.watch(session)).isInstanceOf(InvalidInputException.class);

    recorded();
    assertThat(makeUp.mine(session).step()).isEqualTo(MakeUp.Step.NO_QUESTIONS);
    signIn(1, Role.ORGANIZER);
    makeUp.save(session, List.of(question(1), question(2), question(3)));
    signIn(olena, Role.PARTICIPANT);
    assertThat(makeUp.mine(session).step()).isEqualTo(MakeUp.Step.WATCH);
    assertThat(makeUp.mine(session).questions()).isEmpty();
    assertThatThrownBy(() -> makeUp.answer(session, Map.of(1, 0, 2, 0, 3, 0)))
        .isInstanceOf(InvalidInputException.class);

    makeUp.watch(session);
    makeUp.watch(session);
    assertThat(makeUp.mine(session).step()).isEqualTo(MakeUp.Step.ANSWER);
    signIn(ivan, Role.PARTICIPANT);
    assertThat(makeUp.mine(session).step())
        .as("everybody opens it for themselves")
        .isEqualTo(MakeUp.Step.WATCH);
  }

  private void recorded() {
    sql(
        "UPDATE course_session SET recording_url = 'https://video.example.org/1' WHERE id = "
            + session);
  }

  @Test
  void afterThreeTriesADayTheQuestionsWait() {
    signIn(1, Role.ORGANIZER);
    makeUp.save(session, List.of(question(1), question(2), question(3)));
    outages.declare(data.courseId, cut(null, ELEVEN.minusHours(1), 180));
    recorded();
    signIn(ivan, Role.PARTICIPANT);
    makeUp.watch(session);
    Map<Integer, Integer> wrong = new HashMap<>();
    for (MakeUp.Question each : makeUp.mine(session).questions()) {
      wrong.put(each.place(), each.answers().indexOf("ні"));
    }
    for (int i = 0; i < 3; i++) {
      assertThat(makeUp.answer(session, wrong)).isZero();
    }

    assertThatThrownBy(() -> makeUp.answer(session, wrong))
        .isInstanceOf(InvalidInputException.class);
  }

  private static MakeUpQuestion question(int place) {
    return new MakeUpQuestion(
        place,
        new MakeUpQuestion.Words("Питання " + place, "Question " + place),
        new MakeUpQuestion.Words("так", "yes"),
        new MakeUpQuestion.Words("ні", "no"),
        new MakeUpQuestion.Words("може", "perhaps"));
  }

  private static OutageWindow cut(String region, LocalDateTime from, int minutes) {
    return new OutageWindow(
        region, null, OutageReason.POWER_CUT, from, from.plus(Duration.ofMinutes(minutes)), "");
  }

  private AttendanceDecision decision(long person) {
    return decision(session, person);
  }

  private AttendanceDecision decision(long of, long person) {
    return attendance.decisionsOf(data.courseId, person).get(of);
  }

  private void community(long person, String region) {
    long community = data.community(region);
    sql("UPDATE enrollment SET community_id = " + community + " WHERE person_id = " + person);
  }

  private void sql(String statement) {
    try (Connection connection = dataSource.getConnection();
        Statement update = connection.createStatement()) {
      update.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void signIn(long person, Role role) {
    caller.become(
        new CallerFacts(person, null, "P", Language.UK, null, Set.of(role), Set.of(), Set.of()));
  }

  private void signInAsTrainer(long person) {
    caller.become(
        new CallerFacts(
            person,
            null,
            "T",
            Language.UK,
            null,
            Set.of(Role.TRAINER),
            Set.of(data.courseId),
            Set.of()));
  }
}
