package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Setting;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The small things of which a design's file is made: numbers, texts, and how they are set. */
final class DesignJson {
  private DesignJson() {}

  /** The ways to set a text, the preferred one first. */
  static List<Setting> settings(JsonArray fits) {
    return fits.getValuesAs(JsonObject.class).stream()
        .map(fit -> setting(numbers(fit.getJsonArray("at")), fit.get("size")))
        .toList();
  }

  /** One way to set a text on those baselines: in one size, or between two. */
  static Setting setting(double[] baselines, JsonValue size) {
    List<Double> lines = new ArrayList<>();
    for (double baseline : baselines) {
      lines.add(baseline);
    }
    if (size instanceof JsonArray range) {
      double[] sizes = numbers(range);
      return new Setting(List.copyOf(lines), sizes[0], sizes[1]);
    }
    double one = ((JsonNumber) size).doubleValue();
    return new Setting(List.copyOf(lines), one, one);
  }

  /** A text in its languages. */
  static List<Run> runs(JsonArray array) {
    return array.getValuesAs(JsonArray.class).stream().map(DesignJson::run).toList();
  }

  private static Run run(JsonArray text) {
    boolean always = text.size() > 2 && text.getString(2).equals("always");
    return new Run(text.getString(0), text.getString(1), always);
  }

  /** A number that has to be there. */
  static double number(JsonObject json, String key) {
    if (!json.containsKey(key)) {
      throw new IllegalArgumentException(key + " is missing in " + json);
    }
    return json.getJsonNumber(key).doubleValue();
  }

  static double[] numbers(JsonArray array) {
    return array.getValuesAs(JsonNumber.class).stream()
        .mapToDouble(JsonNumber::doubleValue)
        .toArray();
  }
}
