package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {
  @Test
  void aRefusalConcernsThisAnswerAlone() {
    assertThatThrownBy(
            KeptAnswer.of(
                    () -> {
                      throw new AnswerConflictException();
                    })
                ::orRefuse)
        .isInstanceOf(AnswerConflictException.class);
    assertThat(
            KeptAnswer.of(
                    () -> {
                      throw new NotFoundException("question");
                    })
                .acknowledged())
        .isNull();
  }

  @Test
  void aFaultOfTheDatabaseConcernsAllThatShareTheTransaction() {
    assertThatThrownBy(
            () ->
                KeptAnswer.of(
                    () -> {
                      throw new IllegalStateException("The connection is lost");
                    }))
        .hasMessage("The connection is lost");
  }
}
