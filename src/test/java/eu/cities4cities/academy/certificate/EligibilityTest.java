package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.course.AttendancePolicy;
import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.session.CourseSessionStatus;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionWays;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EligibilityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
  private static final AwardRule USUAL = AwardRule.usual(4, 3, 60);
  private static final Texts TEXTS = new Texts();

  @Test
  void fourDaysOfThreeSessionsAndTheQuizQualify() {
    Standing standing = standing(attending(3, 3, 3, 3, 0), 60);
    assertThat(standing.isQualified()).isTrue();
    assertThat(standing.isAwardable()).isTrue();
  }

  @Test
  void theFirstUnmetConditionIsNamed() {
    Standing noDays = standing(attending(3, 3, 3, 2, 0), null);
    assertThat(lack(noDays, Language.UK)).isEqualTo("Бракує 1 дня");
    assertThat(lack(noDays, Language.EN)).isEqualTo("1 day short");
    Standing noQuiz = standing(attending(3, 3, 3, 3, 3), null);
    assertThat(lack(noQuiz, Language.UK)).isEqualTo("Тест не складено");
    Standing weakQuiz = standing(attending(3, 3, 3, 3, 3), 58);
    assertThat(lack(weakQuiz, Language.UK)).isEqualTo("Бракує 2\u00a0% тесту");
  }

  @Test
  void whoLacksLittleOfOneConditionIsOnTheEdge() {
    assertThat(standing(attending(3, 3, 3, 0, 0), 80).isOnTheEdge()).isTrue();
    assertThat(standing(attending(3, 3, 0, 0, 0), 80).isOnTheEdge()).isFalse();
    assertThat(standing(attending(3, 3, 3, 3, 0), 55).isOnTheEdge()).isTrue();
    assertThat(standing(attending(3, 3, 3, 3, 0), 54).isOnTheEdge()).isFalse();
    assertThat(standing(attending(3, 3, 3, 3, 0), null).isOnTheEdge()).isFalse();
    assertThat(standing(attending(3, 3, 3, 0, 0), 55).isOnTheEdge()).isFalse();
    assertThat(standing(attending(3, 3, 3, 3, 0), 90).isOnTheEdge()).isFalse();
  }

  @Test
  void whatCanBeDoneDependsOnWhatIsLacking() {
    Standing oneDay = standing(attending(3, 3, 3, 0, 0), 80);
    assertThat(WayForward.of(oneDay, true)).containsExactly(WayForward.BY_HAND);
    OpenMatters all = new OpenMatters(true, null, true, true, true);
    assertThat(WayForward.of(standing(attending(3, 3, 3, 0, 0), 80, all), false))
        .containsExactly(
            WayForward.DOUBT, WayForward.APPEAL, WayForward.EXCUSE, WayForward.BY_HAND);
    Standing quiz = standing(attending(3, 3, 3, 3, 0), 58, all);
    assertThat(WayForward.of(quiz, true)).containsExactly(WayForward.RETRY, WayForward.BY_HAND);
    assertThat(WayForward.of(quiz, false)).containsExactly(WayForward.REOPEN, WayForward.BY_HAND);
  }

  @Test
  void aCancelledSessionLeavesBothSides() {
    Map<Long, AttendanceDecision> decisions = attending(3, 3, 3, 2, 0);
    List<SessionFacts> sessions = new ArrayList<>(sessions());
    sessions.set(14, session(14, CourseSessionStatus.CANCELLED));
    sessions.set(15, session(15, CourseSessionStatus.CANCELLED));
    AwardFacts facts = FactsOfPerson.of(sessions, decisions, 70, AwardFacts.Work.NONE);
    assertThat(facts.days().get(3)).isEqualTo(new AwardFacts.Day(2, 2));
    assertThat(USUAL.judge(facts).met()).isTrue();
  }

  @Test
  void excusedSessionsLeaveTheCountUpToAQuarterOfTheCourse() {
    Map<Long, AttendanceDecision> decisions = attending(3, 3, 3, 1, 0);
    for (long session = 13; session < 16; session++) {
      decisions.put(session, decision(AttendanceStatus.EXCUSED));
    }
    AwardFacts excused = FactsOfPerson.of(sessions(), decisions, 70, AwardFacts.Work.NONE);
    assertThat(excused.days().get(3)).isEqualTo(new AwardFacts.Day(1, 1));
    assertThat(USUAL.judge(excused).met()).isTrue();
    assertThat(excused.totalMinutes()).isEqualTo(17 * 45);
    decisions = attending(3, 3, 1, 1, 0);
    for (long session = 13; session < 20; session++) {
      decisions.put(session, decision(AttendanceStatus.EXCUSED));
    }
    AwardFacts tooMuch = FactsOfPerson.of(sessions(), decisions, 70, AwardFacts.Work.NONE);
    // Five sessions are a quarter of twenty: the first five leave the count, the others are missed.
    assertThat(tooMuch.totalMinutes()).isEqualTo(15 * 45);
    assertThat(tooMuch.days().get(4)).isEqualTo(new AwardFacts.Day(0, 2));
    assertThat(USUAL.judge(tooMuch).met()).isFalse();
  }

  @Test
  void howMuchMayBeExcusedIsTheCoursesPolicy() {
    Map<Long, AttendanceDecision> decisions = attending(3, 3, 1, 0, 0);
    for (long session = 10; session < 20; session++) {
      decisions.put(session, decision(AttendanceStatus.EXCUSED));
    }
    assertThat(minutesAsked(decisions, 0)).isEqualTo(20 * 45);
    assertThat(minutesAsked(decisions, 24)).isEqualTo(16 * 45);
    assertThat(minutesAsked(decisions, 25)).isEqualTo(15 * 45);
    assertThat(minutesAsked(decisions, 100)).isEqualTo(10 * 45);
  }

  private static long minutesAsked(Map<Long, AttendanceDecision> decisions, int mostExcused) {
    AttendancePolicy policy = new AttendancePolicy(60, 0, 1, 1, 10, false, mostExcused);
    List<SessionFacts> sessions =
        IntStream.range(0, 20)
            .mapToObj(i -> session(i, CourseSessionStatus.SCHEDULED, policy))
            .toList();
    return FactsOfPerson.of(sessions, decisions, 70, AwardFacts.Work.NONE).totalMinutes();
  }

  @Test
  void sessionsAheadCountAsHeldAndNotAttended() {
    AwardFacts facts = FactsOfPerson.of(sessions(), Map.of(), null, AwardFacts.Work.NONE);
    assertThat(facts.days()).hasSize(5).allMatch(day -> day.equals(new AwardFacts.Day(0, 4)));
    assertThat(facts.totalMinutes()).isEqualTo(20 * 45);
  }

  @Test
  void eachPersonIsCountedOnceByTheirFirstObstacle() {
    Eligibility eligibility =
        new Eligibility(
            List.of(
                standing(attending(3, 3, 3, 3, 3), 90),
                standing(attending(0, 0, 0, 0, 0), null),
                standing(attending(3, 0, 0, 0, 0), null),
                standing(attending(3, 3, 0, 0, 0), 90),
                standing(attending(3, 3, 3, 3, 0), null),
                standing(attending(3, 3, 3, 3, 0), 10)));
    assertThat(eligibility.count(Eligibility.Filter.AWARDABLE)).isEqualTo(1);
    assertThat(eligibility.count(Eligibility.Filter.LACKING)).isEqualTo(5);
    assertThat(eligibility.obstacles())
        .extracting(Eligibility.Obstacle::people)
        .containsExactly(2L, 1L, 1L, 1L);
    StandingWords words = new StandingWords(TEXTS);
    assertThat(eligibility.obstacles())
        .extracting(obstacle -> words.obstacle(Language.UK, obstacle))
        .containsExactlyInAnyOrder(
            "Зараховано менше ніж 4 дні",
            "Жодного разу не долучалися",
            "Решту виконано, тест не складено",
            "Тест складено нижче ніж на 60\u00a0%");
  }

  @Test
  void whoMeetsTheWholeRuleTookPartToo() {
    assertThat(standing(attending(1, 1, 1, 0, 0), null).isParticipant()).isTrue();
    assertThat(standing(attending(4, 4, 0, 0, 0), 90).isParticipant()).isFalse();
    assertThat(standing(attending(4, 4, 4, 4, 0), 90).isParticipant()).isTrue();
  }

  @Test
  void whoTookPartWaitsUntilTheCourseIsOverAndCannotBeCompletedAnyMore() {
    OpenMatters unnamed = new OpenMatters(false, null, false, false, false);
    Map<Long, AttendanceDecision> some = attending(1, 1, 1, 0, 0);
    Standing running = standing(some, null, unnamed, false);
    assertThat(running.due()).isEmpty();
    assertThat(running.isNameAwaited()).as("nobody is asked too early").isFalse();
    Standing over = standing(some, null, unnamed, true);
    assertThat(over.due()).contains(CertificateKind.PARTICIPATION);
    assertThat(over.isNameAwaited()).isTrue();
    Standing complete = standing(attending(4, 4, 4, 4, 0), 90, unnamed, false);
    assertThat(complete.due()).contains(CertificateKind.COMPLETION);
  }

  @Test
  void workAndApprovalAreToldInWords() {
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(new AwardRule.Lessons(80), new AwardRule.Tasks(2), new AwardRule.Approval()));
    AwardFacts facts = FactsOfPerson.of(List.of(), Map.of(), null, work(5, 7, 1, 3, false));
    StandingWords words = new StandingWords(TEXTS);
    assertThat(rule.judge(facts).leaves())
        .extracting(leaf -> words.standing(Language.UK, leaf, facts))
        .containsExactly(
            "Уроки: 5 з потрібних 6",
            "Прийняті завдання: 1 з потрібних 2",
            "Схвалення організатора: ще немає");
    assertThat(rule.judge(facts).leaves())
        .extracting(leaf -> words.missing(Language.EN, leaf, facts))
        .containsExactly(
            "1 lesson short", "1 accepted task short", "The organizer’s approval is missing");
  }

  private static AwardFacts.Work work(
      int done, int lessons, int accepted, int tasks, boolean approved) {
    return new AwardFacts.Work(done, lessons, accepted, tasks, approved);
  }

  @Test
  void aDayAheadIsNeitherCountedNorLost() {
    assertThat(day(0, MONDAY.minusDays(1))).isEqualTo(OwnStanding.DayState.AHEAD);
    assertThat(day(1, MONDAY)).isEqualTo(OwnStanding.DayState.TODAY);
    assertThat(day(3, MONDAY)).isEqualTo(OwnStanding.DayState.PRESENT);
    assertThat(day(1, MONDAY.plusDays(1))).isEqualTo(OwnStanding.DayState.PARTIAL);
    assertThat(day(0, MONDAY.plusDays(1))).isEqualTo(OwnStanding.DayState.ABSENT);
  }

  private static OwnStanding.DayState day(int present, LocalDate today) {
    return OwnStanding.Day.of(MONDAY, present, 4, 3, today).state();
  }

  private static String lack(Standing standing, Language language) {
    return new StandingWords(TEXTS)
        .missing(language, standing.firstUnmet().orElseThrow(), standing.facts());
  }

  private static Standing standing(Map<Long, AttendanceDecision> decisions, Integer quiz) {
    return standing(decisions, quiz, OpenMatters.NONE);
  }

  private static Standing standing(
      Map<Long, AttendanceDecision> decisions, Integer quiz, OpenMatters matters) {
    return standing(decisions, quiz, matters, true);
  }

  private static Standing standing(
      Map<Long, AttendanceDecision> decisions,
      Integer quiz,
      OpenMatters matters,
      boolean courseOver) {
    AwardFacts facts = FactsOfPerson.of(sessions(), decisions, quiz, AwardFacts.Work.NONE);
    return new Standing(
        1L,
        1L,
        "Марчук Олена",
        "Olena Marchuk",
        null,
        null,
        null,
        Set.of(),
        matters,
        facts,
        USUAL.judge(facts),
        AwardRule.usualParticipation(5).judge(facts),
        decisions.values().stream().anyMatch(AttendanceDecision::attended),
        courseOver);
  }

  /** Decisions by how many sessions of each day were attended. */
  private static Map<Long, AttendanceDecision> attending(int... perDay) {
    Map<Long, AttendanceDecision> decisions = new HashMap<>();
    for (int day = 0; day < 5; day++) {
      for (int i = 0; i < 4; i++) {
        decisions.put(
            (long) (4 * day + i),
            decision(i < perDay[day] ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT));
      }
    }
    return decisions;
  }

  private static AttendanceDecision decision(AttendanceStatus status) {
    long seconds = status == AttendanceStatus.PRESENT ? 45 * 60 : 0;
    return new AttendanceDecision(
        status, seconds, 45 * 60, true, 0, 0, false, false, false, Reason.of("test"));
  }

  private static List<SessionFacts> sessions() {
    List<SessionFacts> sessions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sessions.add(session(i, CourseSessionStatus.SCHEDULED));
    }
    return sessions;
  }

  private static SessionFacts session(int i, CourseSessionStatus status) {
    return session(i, status, AttendancePolicy.of(60, 1));
  }

  private static SessionFacts session(int i, CourseSessionStatus status, AttendancePolicy policy) {
    LocalDateTime start = MONDAY.plusDays(i / 4).atTime(10 + i % 4, 0);
    return new SessionFacts(
        i,
        1,
        "course",
        "Курс",
        "Course",
        "Заняття " + i,
        "Session " + i,
        List.of(),
        start,
        start.plusMinutes(45),
        null,
        null,
        null,
        status,
        1,
        policy,
        List.of(),
        null,
        0,
        SessionWays.PLAIN);
  }
}
