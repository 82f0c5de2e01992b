package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttemptClockTest {
  private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");
  private static final Duration GRACE = Duration.ofMinutes(15);
  private final AttemptClock clock =
      AttemptClock.starting(START, Duration.ofMinutes(30), START.plusSeconds(7200), GRACE);

  @Test
  void anAttemptIsOpenUntilItsDeadlineAndCollectsUntilTheGraceIsOver() {
    assertThat(clock.statusAt(START)).isEqualTo(AttemptStatus.OPEN);
    assertThat(clock.statusAt(clock.deadline().minusMillis(1))).isEqualTo(AttemptStatus.OPEN);
    assertThat(clock.statusAt(clock.deadline())).isEqualTo(AttemptStatus.COLLECTING);
    assertThat(clock.statusAt(clock.collectedAt().minusMillis(1)))
        .isEqualTo(AttemptStatus.COLLECTING);
    assertThat(clock.statusAt(clock.collectedAt())).isEqualTo(AttemptStatus.SUBMITTED);
  }

  @Test
  void anAnswerInTheGraceIsMarkedAndALaterOneDoesNotCount() {
    assertThat(clock.standingAt(START)).isEqualTo(AnswerStanding.IN_TIME);
    assertThat(clock.standingAt(clock.deadline())).isEqualTo(AnswerStanding.IN_GRACE);
    assertThat(clock.standingAt(clock.collectedAt())).isEqualTo(AnswerStanding.AFTER_CLOSE);
  }

  @Test
  void theQuizsClosingCutsTheTimeLimit() {
    var cut = AttemptClock.starting(START, Duration.ofMinutes(30), START.plusSeconds(60), GRACE);
    assertThat(cut.deadline()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void withoutATimeLimitTheClosingIsTheDeadline() {
    var free = AttemptClock.starting(START, null, START.plusSeconds(7200), GRACE);
    assertThat(free.deadline()).isEqualTo(START.plusSeconds(7200));
  }

  @Test
  void noTimeIsLeftAfterTheDeadline() {
    assertThat(clock.leftAt(START.plusSeconds(1700))).isEqualTo(Duration.ofSeconds(100));
    assertThat(clock.leftAt(clock.deadline().plusSeconds(5))).isZero();
  }

  @Test
  void aDeadlineBeforeTheStartIsRefused() {
    assertThatThrownBy(() -> AttemptClock.starting(START, null, START.minusSeconds(1), GRACE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whilePausedNoTimeGoesByAndWhatArrivesIsInTime() {
    AttemptClock paused = clock.pausedFrom(START.plusSeconds(600));
    Instant hours = clock.collectedAt().plusSeconds(7200);
    assertThat(paused.statusAt(hours)).isEqualTo(AttemptStatus.OPEN);
    assertThat(paused.standingAt(hours)).isEqualTo(AnswerStanding.IN_TIME);
    assertThat(paused.leftAt(hours)).isEqualTo(Duration.ofMinutes(20));
  }

  @Property
  void aPauseTakesNothingOfTheTimeThatWasLeft(
      @ForAll @IntRange(max = 1799) int until, @ForAll @IntRange(max = 90_000) int length) {
    Instant start = START.plusSeconds(until);
    Instant end = start.plusSeconds(length);
    AttemptClock resumed = clock.pausedFrom(start).resumedAt(end);
    assertThat(resumed.pausedAt()).isNull();
    assertThat(resumed.leftAt(end)).isEqualTo(clock.leftAt(start));
    assertThat(resumed.grace()).isEqualTo(clock.grace());
  }

  @Property
  void pausesOneAfterTheOtherAddUpAndASecondDeclarationChangesNothing(
      @ForAll @IntRange(max = 800) int first, @ForAll @IntRange(max = 800) int second) {
    Instant one = START.plusSeconds(60);
    Instant two = one.plusSeconds(first + 60L);
    AttemptClock after =
        clock
            .pausedFrom(one)
            .pausedFrom(one.plusSeconds(first / 2))
            .resumedAt(one.plusSeconds(first))
            .pausedFrom(two)
            .resumedAt(two.plusSeconds(second));
    assertThat(after.deadline()).isEqualTo(clock.deadline().plusSeconds(first + second));
  }

  @Property
  void extraTimeMovesDeadlineAndCollectingAlike(@ForAll @IntRange(max = 600) int minutes) {
    AttemptClock extended = clock.extended(Duration.ofMinutes(minutes));
    assertThat(extended.deadline()).isEqualTo(clock.deadline().plusSeconds(60L * minutes));
    assertThat(extended.collectedAt()).isEqualTo(clock.collectedAt().plusSeconds(60L * minutes));
  }

  @Test
  void extraTimeGoesPastTheQuizsClosing() {
    var cut = AttemptClock.starting(START, Duration.ofMinutes(30), START.plusSeconds(60), GRACE);
    assertThat(cut.extended(Duration.ofMinutes(10)).deadline()).isEqualTo(START.plusSeconds(660));
  }
}
