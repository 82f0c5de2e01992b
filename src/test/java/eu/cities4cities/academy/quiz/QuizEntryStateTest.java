package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuizEntryStateTest {
  @Test
  void aRunningAttemptComesFirstEvenAfterTheClosingAndInAPause() {
    assertThat(QuizEntryState.of(true, false, false, false, AttemptStatus.OPEN, false))
        .isEqualTo(QuizEntryState.RUNNING);
    assertThat(QuizEntryState.of(true, false, true, true, AttemptStatus.OPEN, false))
        .isEqualTo(QuizEntryState.RUNNING);
  }

  @Test
  void aCollectingAttemptIsShownBeforeTheNextMayStart() {
    assertThat(QuizEntryState.of(true, false, true, false, AttemptStatus.COLLECTING, true))
        .isEqualTo(QuizEntryState.COLLECTING);
  }

  @Test
  void theQuizIsNotYetOpenOrPausedOrClosed() {
    assertThat(QuizEntryState.of(true, true, false, false, null, true))
        .isEqualTo(QuizEntryState.NOT_YET);
    assertThat(QuizEntryState.of(true, false, true, false, null, true))
        .isEqualTo(QuizEntryState.OPEN);
    assertThat(QuizEntryState.of(true, false, true, true, null, true))
        .isEqualTo(QuizEntryState.PAUSED);
    assertThat(QuizEntryState.of(true, false, false, false, null, true))
        .isEqualTo(QuizEntryState.CLOSED);
  }

  @Test
  void whoIsNotEnrolledIsToldSoBeforeTryingToStart() {
    assertThat(QuizEntryState.of(false, false, true, false, null, true))
        .isEqualTo(QuizEntryState.NOT_ENROLLED);
    assertThat(QuizEntryState.of(false, true, false, false, null, true))
        .isEqualTo(QuizEntryState.NOT_ENROLLED);
    assertThat(QuizEntryState.of(false, false, false, false, null, true))
        .isEqualTo(QuizEntryState.CLOSED);
  }

  @Test
  void whoHasLeftTheCourseMayStillEndWhatRuns() {
    assertThat(QuizEntryState.of(false, false, true, false, AttemptStatus.OPEN, true))
        .isEqualTo(QuizEntryState.RUNNING);
    assertThat(QuizEntryState.of(false, false, true, false, AttemptStatus.SUBMITTED, false))
        .isEqualTo(QuizEntryState.DONE);
  }

  @Test
  void withoutAttemptsLeftTheQuizIsDone() {
    assertThat(QuizEntryState.of(true, false, true, false, AttemptStatus.SUBMITTED, false))
        .isEqualTo(QuizEntryState.DONE);
  }
}
