package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.course.AttendancePolicy;
import eu.cities4cities.academy.session.SessionFacts.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionFactsTest {

  private static final LocalDateTime TEN = LocalDateTime.of(2026, 9, 16, 10, 0);
  private static final Instant START = Instant.parse("2026-09-16T07:00:00Z");

  @Test
  void theTimetableStartsAndEndsASessionThatNobodyPressed() {
    var session = session(CourseSessionStatus.SCHEDULED, null, null, List.of());

    assertThat(session.stateAt(START.minusSeconds(1))).isEqualTo(SessionState.AHEAD);
    assertThat(session.stateAt(START)).isEqualTo(SessionState.LIVE);
    assertThat(session.stateAt(minute(75))).isEqualTo(SessionState.OVER);
  }

  @Test
  void theHostsPressStandsAboveTheTimetable() {
    var early =
        session(CourseSessionStatus.LIVE, START.minus(Duration.ofMinutes(5)), null, List.of());
    var ended = session(CourseSessionStatus.ENDED, START, minute(60), List.of());

    assertThat(early.stateAt(START.minusSeconds(1))).isEqualTo(SessionState.LIVE);
    assertThat(early.from()).isEqualTo(START.minus(Duration.ofMinutes(5)));
    assertThat(ended.until()).isEqualTo(minute(60));
    assertThat(ended.stateAt(minute(61))).isEqualTo(SessionState.OVER);
  }

  @Test
  void aSessionThatOverrunsIsLiveUntilItsHostEndsItButCountsAsPlanned() {
    var session = session(CourseSessionStatus.LIVE, START, null, List.of());

    assertThat(session.stateAt(minute(90))).isEqualTo(SessionState.LIVE);
    assertThat(session.until()).isEqualTo(minute(75));
  }

  @Test
  void aSessionStartedAfterItsPlannedEndKeepsItsPlannedLength() {
    var session = session(CourseSessionStatus.LIVE, minute(80), null, List.of());

    assertThat(Duration.between(session.from(), session.until())).isEqualTo(Duration.ofMinutes(75));
  }

  @Test
  void aPauseThatLastsIsTold() {
    var paused =
        session(CourseSessionStatus.LIVE, START, null, List.of(new Pause(minute(30), null)));
    var over =
        session(CourseSessionStatus.LIVE, START, null, List.of(new Pause(minute(30), minute(35))));

    assertThat(paused.stateAt(minute(31))).isEqualTo(SessionState.PAUSED);
    assertThat(over.stateAt(minute(36))).isEqualTo(SessionState.LIVE);
  }

  @Test
  void aCancelledSessionIsNeverLiveOrOver() {
    var session = session(CourseSessionStatus.CANCELLED, null, null, List.of());

    assertThat(session.stateAt(minute(10))).isEqualTo(SessionState.CANCELLED);
    assertThat(session.liveAt(minute(10))).isFalse();
    assertThat(session.overAt(minute(100))).isFalse();
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static SessionFacts session(
      CourseSessionStatus status, Instant startedAt, Instant endedAt, List<Pause> pauses) {
    return new SessionFacts(
        1,
        1,
        "course",
        "Курс",
        "Course",
        "Заняття",
        "Session",
        List.of(),
        TEN,
        TEN.plusMinutes(75),
        null,
        startedAt,
        endedAt,
        status,
        1,
        AttendancePolicy.of(60, 2),
        pauses,
        null,
        0,
        SessionWays.PLAIN);
  }
}
