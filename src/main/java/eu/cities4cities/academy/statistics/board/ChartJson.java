package eu.cities4cities.academy.statistics.board;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as the library in the browser draws it. Colours are named here and found there, for they
 * differ by the reader's theme.
 */
final class ChartJson {
  private final String type;
  private final boolean stacked;
  private final List<String> labels;
  private final List<JsonObject> series = new ArrayList<>();

  private ChartJson(String type, boolean stacked, List<String> labels) {
    this.type = type;
    this.stacked = stacked;
    this.labels = labels;
  }

  static ChartJson bars(List<String> labels) {
    return new ChartJson("bar", false, labels);
  }

  static ChartJson stackedBars(List<String> labels) {
    return new ChartJson("bar", true, labels);
  }

  static ChartJson line(List<String> labels) {
    return new ChartJson("line", false, labels);
  }

  /**
   * Adds a series.
   *
   * @param tone the name of its colour among the tokens of the design
   */
  ChartJson series(String label, String tone, List<Long> values) {
    JsonArrayBuilder data = JSON.createArrayBuilder();
    values.forEach(data::add);
    series.add(
        JSON.createObjectBuilder().add("label", label).add("tone", tone).add("data", data).build());
    return this;
  }

  @Override
  public String toString() {
    JsonArrayBuilder names = JSON.createArrayBuilder();
    labels.forEach(names::add);
    JsonArrayBuilder sets = JSON.createArrayBuilder();
    series.forEach(sets::add);
    return JSON.createObjectBuilder()
        .add("type", type)
        .add("data", JSON.createObjectBuilder().add("labels", names).add("datasets", sets))
        .add("options", JSON.createObjectBuilder().add("stacked", stacked))
        .build()
        .toString()
        // The text stands in a script of the page: nothing in it may end that.
        .replace("<", "\\u003c");
  }
}
