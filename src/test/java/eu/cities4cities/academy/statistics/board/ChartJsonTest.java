package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chart's text is data for a script of the page, and can never end it. */
class ChartJsonTest {
  @Test
  void everyNumberStandsUnderItsLabel() {
    JsonObject chart =
        read(
            ChartJson.stackedBars(List.of("пн", "вт"))
                .series("Присутні", "st-present", List.of(7L, 9L))
                .series("Відсутні", "st-absent", List.of(2L, 0L))
                .toString());
    JsonObject data = chart.getJsonObject("data");
    assertThat(data.getJsonArray("labels").getString(1)).isEqualTo("вт");
    JsonObject present = data.getJsonArray("datasets").getJsonObject(0);
    assertThat(present.getString("tone")).isEqualTo("st-present");
    assertThat(present.getJsonArray("data").getInt(1)).isEqualTo(9);
    assertThat(chart.getJsonObject("options").getBoolean("stacked")).isTrue();
  }

  @Test
  void aTitleCannotEndTheScriptThatItStandsIn() {
    String text =
        ChartJson.bars(List.of("</script><script>alert(1)</script>"))
            .series("a", "cat-1", List.of(1L))
            .toString();
    assertThat(text).doesNotContain("<");
    assertThat(read(text).getJsonObject("data").getJsonArray("labels").getString(0))
        .isEqualTo("</script><script>alert(1)</script>");
  }

  private static JsonObject read(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
