package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who leaves in the second in which another comes was not there with them. */
class ConcurrencyTest {
  @Test
  void stretchesThatTouchAreNotAtOnce() {
    assertThat(
            Concurrency.peak(List.of(List.of(new Stay(0, 10)), List.of(new Stay(10, 20))))
                .orElseThrow()
                .people())
        .isEqualTo(1);
    assertThat(Concurrency.peak(List.of(List.of(new Stay(0, 11)), List.of(new Stay(10, 20)))))
        .contains(new Concurrency.Peak(10, 2));
  }

  @Test
  void withoutTimesThereIsNoPeak() {
    assertThat(Concurrency.peak(List.of(List.of(), List.of()))).isEmpty();
  }
}
