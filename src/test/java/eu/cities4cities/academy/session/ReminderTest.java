package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.course.AttendancePolicy;
import eu.cities4cities.academy.shared.KyivTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReminderTest {
  private static final LocalDateTime WEDNESDAY = LocalDateTime.parse("2026-09-16T00:00:00");

  private static SessionFacts session(long id, LocalDateTime start, CourseSessionStatus status) {
    return new SessionFacts(
        id,
        1,
        "course",
        "Курс",
        "Course",
        "Заняття",
        "Session",
        List.of(),
        start,
        start.plusMinutes(75),
        null,
        null,
        null,
        status,
        1,
        AttendancePolicy.of(60, 1),
        List.of(),
        null,
        0,
        SessionWays.PLAIN);
  }

  private static List<SessionFacts> day(String... starts) {
    List<SessionFacts> sessions = new ArrayList<>();
    for (String start : starts) {
      sessions.add(
          session(
              sessions.size() + 1,
              WEDNESDAY.toLocalDate().atTime(java.time.LocalTime.parse(start)),
              CourseSessionStatus.SCHEDULED));
    }
    return sessions;
  }

  private static Instant kyiv(String time) {
    return KyivTime.instant(LocalDateTime.parse(time));
  }

  private static List<ReminderKind> kinds(List<SessionFacts> sessions, String now) {
    return Reminder.due(sessions, kyiv(now)).stream().map(Reminder::kind).toList();
  }

  @Test
  void aDayOfFourSessionsMakesOneLetterADayBeforeAndOneAnHourBefore() {
    List<SessionFacts> day = day("10:00", "11:30", "14:00", "15:30");
    assertThat(kinds(day, "2026-09-15T09:59:59")).isEmpty();
    assertThat(kinds(day, "2026-09-15T10:00:00")).containsExactly(ReminderKind.DAY);
    assertThat(kinds(day, "2026-09-16T09:00:00")).containsExactly(ReminderKind.HOUR);
    assertThat(Reminder.due(day, kyiv("2026-09-16T09:00:00")).get(0).sessions()).hasSize(4);
    assertThat(kinds(day, "2026-09-16T13:00:00")).isEmpty();
  }

  @Test
  void afterALongGapPeopleAreCalledAgain() {
    List<SessionFacts> day = day("10:00", "18:00");
    assertThat(kinds(day, "2026-09-16T17:00:00")).containsExactly(ReminderKind.HOUR);
    assertThat(Reminder.due(day, kyiv("2026-09-16T17:00:00")).get(0).first().id()).isEqualTo(2);
  }

  @Test
  void afterAnOutageNothingIsRemindedOfTooLate() {
    List<SessionFacts> day = day("10:00");
    assertThat(kinds(day, "2026-09-16T07:59:59")).containsExactly(ReminderKind.DAY);
    assertThat(kinds(day, "2026-09-16T08:00:00")).isEmpty();
    assertThat(kinds(day, "2026-09-16T09:59:59")).containsExactly(ReminderKind.HOUR);
    assertThat(kinds(day, "2026-09-16T10:00:00")).isEmpty();
    assertThat(kinds(day, "2026-09-17T10:00:00")).isEmpty();
  }

  @Test
  void aCancelledSessionIsNotRemindedOf() {
    List<SessionFacts> day =
        List.of(
            session(1, WEDNESDAY.withHour(10), CourseSessionStatus.CANCELLED),
            session(2, WEDNESDAY.withHour(14), CourseSessionStatus.SCHEDULED));
    assertThat(kinds(day, "2026-09-16T09:00:00")).doesNotContain(ReminderKind.HOUR);
    assertThat(Reminder.due(day, kyiv("2026-09-16T13:30:00")).get(0).first().id()).isEqualTo(2);
  }

  @Test
  void whileADayRunsItsNextSessionsAreNotRemindedOf() {
    List<SessionFacts> day =
        List.of(
            session(1, WEDNESDAY.withHour(10), CourseSessionStatus.LIVE),
            session(2, WEDNESDAY.withHour(11).withMinute(30), CourseSessionStatus.SCHEDULED));
    assertThat(kinds(day, "2026-09-16T10:45:00")).isEmpty();
  }

  @Test
  void aMovedSessionHasAReminderOfItsOwn() {
    Reminder before = Reminder.due(day("10:00"), kyiv("2026-09-16T09:00:00")).get(0);
    Reminder after = Reminder.due(day("12:00"), kyiv("2026-09-16T11:00:00")).get(0);
    assertThat(after.key()).isNotEqualTo(before.key()).startsWith(Reminder.hourKey(1));
  }

  @Test
  void theNightOfTheChangeOfClocksKeepsItsHour() {
    SessionFacts session =
        session(1, LocalDateTime.parse("2026-10-25T10:00:00"), CourseSessionStatus.SCHEDULED);
    List<Reminder> due = Reminder.due(List.of(session), kyiv("2026-10-25T09:00:00"));
    assertThat(due).extracting(Reminder::kind).containsExactly(ReminderKind.HOUR);
  }

  /** However often the worker looks: each reminder has one key, and none is due after its start. */
  @Property
  void everyReminderHasOneKeyAndComesBeforeItsSessions(
      @ForAll @IntRange(min = 1, max = 30) int minutesBetweenLooks,
      @ForAll @IntRange(min = 0, max = 23) int firstHour) {
    LocalDateTime start = WEDNESDAY.withHour(firstHour);
    List<SessionFacts> sessions = List.of(session(1, start, CourseSessionStatus.SCHEDULED));
    Set<String> keys = new HashSet<>();
    Instant end = KyivTime.instant(start).plusSeconds(7200);
    for (Instant now = KyivTime.instant(start).minusSeconds(100_000);
        now.isBefore(end);
        now = now.plusSeconds(60L * minutesBetweenLooks)) {
      for (Reminder reminder : Reminder.due(sessions, now)) {
        assertThat(now).isBefore(KyivTime.instant(start));
        keys.add(reminder.key());
      }
    }
    assertThat(keys).hasSize(2);
  }
}
