package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.community.ProfileContent.Text;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;

/** The parts of which a profile's JSON is made; members that are missing are facts not given. */
final class JsonParts {
  private JsonParts() {}

  static Text text(JsonObject json, String name) {
    return json.containsKey(name) ? text(json.getJsonObject(name)) : Text.NONE;
  }

  static Text text(JsonObject object) {
    return new Text(object.getString("uk", ""), object.getString("en", ""));
  }

  static JsonObject object(Text text) {
    return JSON.createObjectBuilder().add("uk", text.uk()).add("en", text.en()).build();
  }

  static Integer number(JsonObject json, String name) {
    return json.containsKey(name) ? Integer.valueOf(json.getInt(name)) : null;
  }

  static String word(JsonObject json, String name) {
    return json.getString(name, null);
  }

  static List<String> words(JsonObject json, String name) {
    return json.containsKey(name)
        ? json.getJsonArray(name).getValuesAs(JsonString::getString)
        : List.of();
  }

  static JsonArrayBuilder words(List<String> words) {
    return JSON.createArrayBuilder(words);
  }

  static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
    return json.containsKey(name)
        ? json.getJsonArray(name).getValuesAs(JsonObject.class).stream().map(read).toList()
        : List.of();
  }

  static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonValue> write) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }

  static void put(JsonObjectBuilder json, String name, Integer number) {
    if (number != null) {
      json.add(name, number);
    }
  }

  static void put(JsonObjectBuilder json, String name, Text text) {
    if (!text.isEmpty()) {
      json.add(name, object(text));
    }
  }
}
