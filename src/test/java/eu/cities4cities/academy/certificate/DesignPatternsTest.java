package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignPatternsTest {

  private static final String PLURAL =
      "{hours, plural, one {# година, {name}} few {# години} other {# годин}}";

  private final DesignPatterns patterns = new DesignPatterns();

  @Test
  void eachFieldThatChangesIsSeen() {
    assertThat(fill("{name}: {hours}", "Марчук", 30)).isEqualTo("Марчук: 30");
    assertThat(fill("{name}: {hours}", "Ґалаґан", 30)).isEqualTo("Ґалаґан: 30");
    assertThat(fill("{name}: {hours}", "Ґалаґан", 31)).isEqualTo("Ґалаґан: 31");
  }

  @Test
  void aFieldWithinThePluralsTextIsSeenToo() {
    assertThat(fill(PLURAL, "Марчук", 1)).isEqualTo("1 година, Марчук");
    assertThat(fill(PLURAL, "Ґалаґан", 1)).isEqualTo("1 година, Ґалаґан");
    assertThat(fill(PLURAL, "Ґалаґан", 22)).isEqualTo("22 години");
  }

  @Test
  void onePatternSaysTheSameInEachOfItsLanguages() {
    Map<String, Object> values = Map.of("hours", 1_000.5);
    assertThat(patterns.fill("en", "{hours, number}", values)).isEqualTo("1,000.5");
    assertThat(patterns.fill("uk", "{hours, number}", values)).isEqualTo("1\u00a0000,5");
    assertThat(patterns.fill("en", "{hours, number}", values)).isEqualTo("1,000.5");
  }

  @Test
  void manyThreadsFillOnePatternEachWithItsOwn() {
    List<String> filled =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> fill("{name}/{hours}", "n" + i, i % 7))
            .toList();
    assertThat(filled)
        .isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> "n" + i + "/" + i % 7).toList());
  }

  private String fill(String pattern, String name, int hours) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    values.put("hours", hours);
    return patterns.fill("uk", pattern, values);
  }
}
