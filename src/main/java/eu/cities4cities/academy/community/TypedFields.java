package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a form by their names, as the JSON in which they are kept. */
public final class TypedFields {
  private TypedFields() {}

  /** The fields as JSON. */
  public static String write(Map<String, String> fields) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    fields.forEach(json::add);
    return json.build().toString();
  }

  /** The fields that such JSON has, in their order. */
  public static Map<String, String> read(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      json.keySet().forEach(name -> fields.put(name, json.getString(name)));
    }
    return fields;
  }
}
