package eu.cities4cities.academy.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The vocabulary of schema.org: types, properties, what may have them and what they may be. */
final class SchemaOrg {
  static final String NAMESPACE = "http://schema.org/";

  /**
   * A property.
   *
   * @param of the types that may have it
   * @param values the types of what it may be
   */
  record Property(Set<String> of, Set<String> values) {}

  private final Map<String, Set<String>> above = new HashMap<>();
  private final Map<String, Property> properties = new HashMap<>();
  private final Set<String> data = new HashSet<>();

  SchemaOrg() {
    try (InputStream file =
        SchemaOrg.class.getResourceAsStream("/schemas/schema.org/vocabulary.tsv")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> take(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String[] row) {
    switch (row[0]) {
      case "property" -> properties.put(row[1], new Property(words(row[2]), words(row[3])));
      case "data" -> {
        data.add(row[1]);
        above.put(row[1], words(row[2]));
      }
      default -> above.put(row[1], words(row[2]));
    }
  }

  private static Set<String> words(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
  }

  boolean knows(String type) {
    return above.containsKey(type);
  }

  /** The property, or null if there is none of that name. */
  Property property(String name) {
    return properties.get(name);
  }

  /** Whether a type is another or stands somewhere below it. */
  boolean is(String type, String other) {
    return type.equals(other)
        || above.getOrDefault(type, Set.of()).stream().anyMatch(each -> is(each, other));
  }

  /** Whether a type is a text, a number, a date and the like. */
  boolean isData(String type) {
    return data.contains(type)
        || above.getOrDefault(type, Set.of()).stream().anyMatch(this::isData);
  }

  /**
   * The context that schema.org gives to whoever reads JSON-LD: what can only be an address is a
   * reference, days and times are typed, everything else is what it looks like.
   */
  JsonObject context() {
    JsonObjectBuilder terms =
        Json.createObjectBuilder()
            .add("type", "@type")
            .add("id", "@id")
            .add("@vocab", NAMESPACE)
            .add("schema", NAMESPACE);
    properties.forEach((name, property) -> terms.add(name, term(name, property.values())));
    return Json.createObjectBuilder().add("@context", terms).build();
  }

  private static JsonObjectBuilder term(String name, Set<String> values) {
    JsonObjectBuilder term = Json.createObjectBuilder().add("@id", "schema:" + name);
    if (values.contains("URL") && !values.contains("Text")) {
      term.add("@type", "@id");
    } else if (values.contains("Date")) {
      term.add("@type", "schema:Date");
    } else if (values.contains("DateTime")) {
      term.add("@type", "schema:DateTime");
    }
    return term;
  }
}
