package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuizEntryStateTest {
  @Test
  void aRunningAttemptIsContinuedEvenWhenItIsTheLast() {
    assertThat(QuizEntryState.of(false, true, AttemptStatus.OPEN, 2, 2))
        .isEqualTo(QuizEntryState.RUNNING);
  }

  @Test
  void anAttemptWhoseTimeIsUpIsCollectedFirst() {
    assertThat(QuizEntryState.of(false, true, AttemptStatus.COLLECTING, 1, 2))
        .isEqualTo(QuizEntryState.COLLECTING);
  }

  @Test
  void whoHasAnAttemptLeftMayStartWhileTheQuizIsOpen() {
    assertThat(QuizEntryState.of(false, true, AttemptStatus.SUBMITTED, 1, 2))
        .isEqualTo(QuizEntryState.OPEN);
    assertThat(QuizEntryState.of(true, false, null, 0, 2)).isEqualTo(QuizEntryState.NOT_YET);
    assertThat(QuizEntryState.of(false, false, null, 0, 2)).isEqualTo(QuizEntryState.CLOSED);
  }

  @Test
  void whoHasUsedAllAttemptsIsDone() {
    assertThat(QuizEntryState.of(false, true, AttemptStatus.SUBMITTED, 2, 2))
        .isEqualTo(QuizEntryState.DONE);
  }
}
