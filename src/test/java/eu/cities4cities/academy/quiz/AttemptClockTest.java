package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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
}
