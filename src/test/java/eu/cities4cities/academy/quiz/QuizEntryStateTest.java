package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuizEntryStateTest {
  @Test
  void aRunningAttemptComesFirstEvenAfterTheClosingAndInAPause() {
    assertThat(QuizEntryState.of(false, false, false, AttemptStatus.OPEN, false))
        .isEqualTo(QuizEntryState.RUNNING);
    assertThat(QuizEntryState.of(false, true, true, AttemptStatus.OPEN, false))
        .isEqualTo(QuizEntryState.RUNNING);
  }

  @Test
  void aCollectingAttemptIsShownBeforeTheNextMayStart() {
    assertThat(QuizEntryState.of(false, true, false, AttemptStatus.COLLECTING, true))
        .isEqualTo(QuizEntryState.COLLECTING);
  }

  @Test
  void theQuizIsNotYetOpenOrPausedOrClosed() {
    assertThat(QuizEntryState.of(true, false, false, null, true)).isEqualTo(QuizEntryState.NOT_YET);
    assertThat(QuizEntryState.of(false, true, false, null, true)).isEqualTo(QuizEntryState.OPEN);
    assertThat(QuizEntryState.of(false, true, true, null, true)).isEqualTo(QuizEntryState.PAUSED);
    assertThat(QuizEntryState.of(false, false, false, null, true)).isEqualTo(QuizEntryState.CLOSED);
  }

  @Test
  void withoutAttemptsLeftTheQuizIsDone() {
    assertThat(QuizEntryState.of(false, true, false, AttemptStatus.SUBMITTED, false))
        .isEqualTo(QuizEntryState.DONE);
  }
}
