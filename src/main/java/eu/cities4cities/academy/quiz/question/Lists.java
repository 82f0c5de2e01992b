package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Small help with lists of parts. */
final class Lists {
  private Lists() {}

  static <T> JsonArray toJson(List<T> items, Function<T, JsonObject> writer) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(writer.apply(item)));
    return array.build();
  }

  static <T> List<T> of(JsonObject json, String name, Function<JsonObject, T> reader) {
    JsonArray array = json.getJsonArray(name);
    return array == null
        ? List.of()
        : array.getValuesAs(JsonObject.class).stream().map(reader).toList();
  }

  /** A part as it is asked. */
  static JsonObject named(int id, String text) {
    return JSON.createObjectBuilder().add("id", id).add("text", text).build();
  }

  /** Whether two items of the list stand in that relation to each other. */
  static <T> boolean anyTwo(List<T> items, BiPredicate<T, T> relation) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (relation.test(items.get(i), items.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
