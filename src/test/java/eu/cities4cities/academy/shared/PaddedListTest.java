package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaddedListTest {
  @Property
  void sizesAreFewAndTheValuesStayTheSame(@ForAll @Size(min = 1, max = 200) List<Integer> values) {
    List<Integer> padded = PaddedList.of(values).values();

    assertThat(Integer.bitCount(padded.size())).isEqualTo(1);
    assertThat(padded).hasSizeGreaterThanOrEqualTo(values.size());
    assertThat(padded.size()).isLessThan(2 * values.size());
    assertThat(padded.subList(0, values.size())).isEqualTo(values);
    assertThat(new HashSet<>(padded)).isEqualTo(new HashSet<>(values));
  }

  @Test
  void parametersAreNumberedFromTheFirst() {
    assertThat(PaddedList.of(List.of("a", "b", "c")).marks(3)).isEqualTo("?3, ?4, ?5, ?6");
  }
}
