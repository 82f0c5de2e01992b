package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.course.AttendancePolicy;
import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.session.CourseSessionStatus;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionWays;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BestCaseTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
  private static final AwardRule.Days FOUR_OF_FIVE = new AwardRule.Days(4, 3);
  private static final TodoWords WORDS = new TodoWords(new Texts());

  /** Wednesday noon: two days and the first session of the third are over. */
  private static final Instant NOW = KyivTime.instant(MONDAY.plusDays(2).atTime(12, 0));

  private static List<SessionFacts> week() {
    List<SessionFacts> sessions = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      for (int i = 0; i < 4; i++) {
        LocalDateTime from = MONDAY.plusDays(day).atTime(10 + 2 * i, 0);
        sessions.add(session(4 * day + i, from));
      }
    }
    return sessions;
  }

  private static SessionFacts session(long id, LocalDateTime from) {
    return new SessionFacts(
        id,
        1,
        "course",
        "Курс",
        "Course",
        "Заняття",
        "Session",
        List.of(),
        from,
        from.plusMinutes(45),
        null,
        null,
        null,
        CourseSessionStatus.SCHEDULED,
        1,
        AttendancePolicy.of(60, 1),
        List.of(),
        null,
        0,
        SessionWays.PLAIN);
  }

  private static Map<Long, AttendanceDecision> attended(long... sessions) {
    Map<Long, AttendanceDecision> decisions = new HashMap<>();
    for (long session = 0; session < 9; session++) {
      decisions.put(session, decision(AttendanceStatus.ABSENT));
    }
    for (long session : sessions) {
      decisions.put(session, decision(AttendanceStatus.PRESENT));
    }
    return decisions;
  }

  private static AttendanceDecision decision(AttendanceStatus status) {
    long seconds = status == AttendanceStatus.PRESENT ? 45 * 60 : 0;
    return new AttendanceDecision(
        status, seconds, 45 * 60, true, 0, 0, false, false, false, Reason.of("test"));
  }

  private static String todo(
      AwardRule rule, Map<Long, AttendanceDecision> decisions, Language language) {
    return todo(rule, decisions, new AwardFacts.Work(0, 3, 0, 2, false), language);
  }

  private static String todo(
      AwardRule rule,
      Map<Long, AttendanceDecision> decisions,
      AwardFacts.Work work,
      Language language) {
    AwardFacts facts = FactsOfPerson.of(week(), decisions, null, work);
    BestCase best = BestCase.of(week(), decisions, facts, true, true, NOW);
    AwardJudgement now = rule.judge(facts);
    return WORDS.todo(language, now, rule.judge(best.facts()), best, facts);
  }

  @Test
  void theDaysThatAreStillNeededAreNamed() {
    Map<Long, AttendanceDecision> monday = attended(0, 1, 2);
    assertThat(todo(FOUR_OF_FIVE, monday, Language.UK))
        .isEqualTo("Ще потрібні всі дні, що лишилися: середа, четвер і п\u02BCятниця.");
    assertThat(todo(FOUR_OF_FIVE, monday, Language.EN))
        .isEqualTo("All days that are left are needed: Wednesday, Thursday and Friday.");
    assertThat(todo(new AwardRule.Days(3, 3), monday, Language.EN))
        .isEqualTo("2 more of these days needed: Wednesday, Thursday and Friday.");
  }

  @Test
  void aDayThatCannotCountAnyMoreIsNotNamed() {
    assertThat(todo(new AwardRule.Days(2, 4), attended(0, 1, 2, 3), Language.EN))
        .as("Wednesday's first session was missed")
        .isEqualTo("1 more of these days needed: Thursday and Friday.");
  }

  @Test
  void whatCannotBeReachedIsSaidToBeLost() {
    assertThat(todo(FOUR_OF_FIVE, attended(), Language.UK)).isEqualTo("Цього вже не надолужити.");
    assertThat(todo(new AwardRule.Days(3, 3), attended(), Language.UK))
        .startsWith("Ще потрібні всі дні");
  }

  @Test
  void whatIsMetAsksForNothing() {
    assertThat(todo(new AwardRule.Days(1, 3), attended(0, 1, 2), Language.UK)).isEmpty();
  }

  @Test
  void sessionsAndTimeAheadAreCounted() {
    assertThat(todo(new AwardRule.Sessions(12), attended(0, 1, 2), Language.UK))
        .isEqualTo("Ще потрібно 9 занять, попереду їх 11.");
    assertThat(todo(new AwardRule.Minutes(40), attended(0, 1, 2), Language.EN))
        .matches("\\d+% of the time short, \\d+% still ahead\\.");
  }

  @Test
  void lessonsTasksAndTheApprovalSayWhatToDo() {
    assertThat(todo(new AwardRule.Lessons(100), attended(), Language.UK))
        .isEqualTo("Пройдіть ще 3 уроки.");
    assertThat(todo(new AwardRule.Lessons(100), attended(), AwardFacts.Work.NONE, Language.UK))
        .isEqualTo("З\u02BCявиться на цій сторінці.");
    assertThat(todo(new AwardRule.Tasks(2), attended(), Language.EN))
        .startsWith("Hand in 2 more tasks.");
    assertThat(todo(new AwardRule.Approval(), attended(), Language.EN))
        .isEqualTo("Nothing for you to do: the organizer decides.");
  }
}
