package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.shared.Texts;
import org.junit.jupiter.api.Test;

/** No figure stands without its name and without a sentence that says what it counts. */
class FigureWordsTest {
  private final Texts texts = new Texts();

  @Test
  void everyFigureHasItsNameAndItsDefinition() {
    for (Measure measure : Measure.values()) {
      FigureId id = FigureId.of(measure);
      assertThat(texts.has(id.nameKey())).as(id.nameKey()).isTrue();
      assertThat(texts.has(id.definitionKey())).as(id.definitionKey()).isTrue();
    }
  }

  @Test
  void everyPartHasItsName() {
    for (Channel channel : Channel.values()) {
      assertThat(texts.has("statistics.channel." + channel)).as(channel.name()).isTrue();
    }
    for (OutageReason reason : OutageReason.values()) {
      assertThat(texts.has("OutageReason." + reason)).as(reason.name()).isTrue();
    }
    for (String gender : new String[] {"FEMALE", "MALE", "OTHER", Dimension.NONE}) {
      assertThat(texts.has("statistics.gender." + gender)).as(gender).isTrue();
    }
    assertThat(texts.has("statistics.reason.none")).isTrue();
  }
}
