package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.NotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {
  @Test
  void aRefusalConcernsThisAnswerAlone() {
    assertThat(refusedWith(new AnswerConflictException())).isPresent();
    assertThat(refusedWith(new NotFoundException("question"))).isPresent();
    assertThatThrownBy(refusedWith(new AnswerConflictException()).orElseThrow()::orRefuse)
        .isInstanceOf(AnswerConflictException.class);
  }

  @Test
  void whatCanBeReadIsNotRefused() {
    assertThat(KeptAnswer.refused(() -> {})).isEmpty();
  }

  @Test
  void aFaultOfTheDatabaseConcernsAllThatShareTheTransaction() {
    assertThatThrownBy(() -> refusedWith(new IllegalStateException("The connection is lost")))
        .hasMessage("The connection is lost");
  }

  private static Optional<KeptAnswer> refusedWith(RuntimeException fault) {
    return KeptAnswer.refused(
        () -> {
          throw fault;
        });
  }
}
