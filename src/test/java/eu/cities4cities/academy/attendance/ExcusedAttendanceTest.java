package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.Evidence.PointKind;
import eu.cities4cities.academy.course.AttendancePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What outages and excuses do to a session of ninety minutes, of which two thirds are asked. */
class ExcusedAttendanceTest {
  private static final Instant START = Instant.parse("2026-09-16T08:00:00Z");
  private static final SessionWindow WINDOW = new SessionWindow(START, minute(90), List.of());
  private static final Attendance RULE = new Attendance(WINDOW, AttendancePolicy.of(60, 0));

  @Test
  void aCutInTheMiddleLeavesTheCount() {
    var decision = RULE.decide(List.of(stay(1, 0, 30)), List.of(cut(30, 90)));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.excused().seconds()).isEqualTo(60 * 60);
    assertThat(decision.excused().otherwise()).isEqualTo(AttendanceStatus.PARTIAL);
    assertThat(decision.reason().key()).isEqualTo("attendance.reason.excused.enough");
    assertThat(decision.reason().args()).containsExactly(30, 30, 18, 60, "POWER_CUT");
  }

  @Test
  void whatIsLeftIsStillAskedFor() {
    var decision = RULE.decide(List.of(stay(1, 0, 10)), List.of(cut(60, 90)));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PARTIAL);
    assertThat(decision.reason().key()).isEqualTo("attendance.reason.excused.short");
    assertThat(decision.reason().args()).containsExactly(10, 60, 36, 30, "POWER_CUT");
  }

  @Test
  void aWholeSessionMissedForAReasonIsExcused() {
    var decision = RULE.decide(List.of(), List.of(cut(-10, 100)));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.EXCUSED);
    assertThat(decision.excused().otherwise()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(decision.reason().key()).isEqualTo("attendance.reason.excused.whole");
  }

  @Test
  void timeThatSomebodyWasThereAllTheSameCounts() {
    var decision = RULE.decide(List.of(stay(1, 0, 90)), List.of(cut(0, 90)));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.excused().seconds()).isZero();
    assertThat(decision.reason().key()).isEqualTo("attendance.reason.minutes.enough");
  }

  @Test
  void aTotalWithoutTimesIsExcusedUpToWhatIsMissing() {
    var total = new Evidence.Total(new EvidenceKey("zoom", "t"), 1, null, Duration.ofMinutes(50));
    var decision = RULE.decide(List.of(total), List.of(cut(0, 80)));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.excused().seconds()).isEqualTo(40 * 60);
  }

  @Test
  void nobodyIsLateForABeginningWithoutLight() {
    var decision = RULE.decide(List.of(stay(1, 40, 90)), List.of(cut(0, 40)));

    assertThat(decision.late()).isFalse();
    assertThat(RULE.decide(List.of(stay(1, 40, 90)), List.of()).late()).isTrue();
  }

  @Test
  void anOutageOfAnotherSessionChangesNothing() {
    var other = List.of(cut(120, 200));

    assertThat(RULE.decide(List.of(stay(1, 0, 10)), other))
        .isEqualTo(RULE.decide(List.of(stay(1, 0, 10))));
  }

  @Test
  void whatWasMadeUpCountsAndAMarkStandsAboveIt() {
    var madeUp = new Evidence.Point(key(5), 5, null, PointKind.MADE_UP, minute(300), null);
    var absent = new Evidence.Override(key(6), 6, null, AttendanceStatus.ABSENT, "checked");

    assertThat(RULE.decide(List.of(madeUp), List.of(cut(0, 90))).attended()).isTrue();
    assertThat(RULE.decide(List.of(madeUp), List.of(cut(0, 90))).excused().madeUp()).isTrue();
    assertThat(RULE.decide(List.of(madeUp, absent), List.of(cut(0, 90))).status())
        .isEqualTo(AttendanceStatus.ABSENT);
  }

  @Property(tries = 300)
  void anExcuseNeverHarmsAndNeverExceedsTheSession(
      @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 100) Integer> stays,
      @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 100) Integer> cuts) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      evidence.add(stay(i + 1, stays.get(i), stays.get(i) + 15));
    }
    List<ExcusedStretch> excused = cuts.stream().map(from -> cut(from, from + 25)).toList();

    var with = RULE.decide(evidence, excused);
    var without = RULE.decide(evidence);

    assertThat(with.seconds()).isEqualTo(without.seconds());
    assertThat(with.seconds() + with.excused().seconds()).isLessThanOrEqualTo(90 * 60);
    assertThat(with.excused().seconds()).isNotNegative();
    if (without.attended()) {
      assertThat(with.attended()).isTrue();
    }
    assertThat(with.excused().otherwise()).isEqualTo(without.status());
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static Evidence stay(int n, int from, int until) {
    return new Evidence.Interval(key(n), n, null, minute(from), minute(until));
  }

  private static EvidenceKey key(int n) {
    return new EvidenceKey("zoom", "k" + n);
  }

  private static ExcusedStretch cut(int from, int until) {
    return new ExcusedStretch(minute(from), minute(until), OutageReason.POWER_CUT);
  }
}
