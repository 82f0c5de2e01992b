package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.Evidence.PointKind;
import eu.cities4cities.academy.course.AttendancePolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page's heartbeat counts as far as it goes, and what is missing of it proves nothing. */
class PlayerEvidenceTest {
  private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");
  private static final SessionWindow WINDOW =
      new SessionWindow(START, START.plusSeconds(6000), List.of());
  private static final AttendancePolicy POLICY = AttendancePolicy.of(60, 2);

  @Test
  void enoughMinutesInSightAreEnough() {
    assertThat(decide(inSight(1, 0, 3600)).status()).isEqualTo(AttendanceStatus.PRESENT);
  }

  @Test
  void codeWordsStandWhereThePageSawLittle() {
    AttendanceDecision decision = decide(inSight(1, 0, 600), word(2), word(3));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.minutes()).isEqualTo(10);
  }

  @Test
  void aServiceThatTellsTimesKnowsOfAllOfThem() {
    Evidence told = new Evidence.Interval(key(1), 1, null, START, START.plusSeconds(600));

    assertThat(decide(told, word(2), word(3)).status()).isEqualTo(AttendanceStatus.PARTIAL);
  }

  @Test
  void oneBeatAloneSaysNothing() {
    AttendanceDecision decision = decide(inSight(1, 0, 0));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(decision.minutesKnown()).isFalse();
  }

  private static AttendanceDecision decide(Evidence... evidence) {
    return Attendance.decide(List.of(evidence), WINDOW, POLICY);
  }

  private static Evidence inSight(long row, long from, long until) {
    return new Evidence.Interval(
        key(row), row, null, START.plusSeconds(from), START.plusSeconds(until), false);
  }

  private static Evidence word(long row) {
    return new Evidence.Point(
        key(row), row, null, PointKind.CODE_WORD, START.plusSeconds(60), "window " + row);
  }

  private static EvidenceKey key(long row) {
    return new EvidenceKey("row", String.valueOf(row));
  }
}
