package eu.cities4cities.academy.browser;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import eu.cities4cities.academy.browser.SchemaOrg.Property;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a page's structured data as a search engine does: by a JSON-LD processor, then against the
 * vocabulary of schema.org and against what each thing that we tell of has to say.
 */
final class StructuredDataChecker {
  /** What search engines ask for, or what the thing would be nothing without. */
  private static final Map<String, Set<String>> NEEDED =
      Map.ofEntries(
          Map.entry("AdministrativeArea", Set.of("name")),
          Map.entry("CollectionPage", Set.of("name", "url", "inLanguage", "mainEntity")),
          Map.entry("Country", Set.of("name")),
          Map.entry(
              "Course", Set.of("name", "description", "provider", "offers", "hasCourseInstance")),
          Map.entry(
              "CourseInstance", Set.of("courseMode", "courseWorkload", "startDate", "endDate")),
          Map.entry("DataDownload", Set.of("contentUrl", "encodingFormat")),
          Map.entry("Dataset", Set.of("name", "description", "creator", "distribution")),
          Map.entry("Event", Set.of("name", "startDate", "endDate", "location")),
          Map.entry("ItemList", Set.of("numberOfItems", "itemListElement")),
          Map.entry("ListItem", Set.of("position", "name", "url")),
          Map.entry("Offer", Set.of("price", "priceCurrency", "category")),
          Map.entry("Organization", Set.of("name", "url")),
          Map.entry("Place", Set.of("name", "address")),
          Map.entry("PropertyValue", Set.of("value")));

  private final SchemaOrg schema = new SchemaOrg();
  private final Document context = JsonDocument.of(schema.context());
  private final List<String> faults = new ArrayList<>();

  /** What is wrong with a block of data; empty if nothing is. */
  List<String> faults(String json) {
    faults.clear();
    DocumentLoader closed =
        (url, options) -> {
          if (!"schema.org".equals(url.getHost())) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, url.toString());
          }
          return context;
        };
    try {
      for (JsonValue each :
          JsonLd.expand(JsonDocument.of(new StringReader(json))).loader(closed).get()) {
        thing(each.asJsonObject(), "");
      }
    } catch (JsonLdError e) {
      faults.add("no JSON-LD: " + e.getMessage());
    }
    return List.copyOf(faults);
  }

  private void thing(JsonObject thing, String where) {
    List<String> types = types(thing);
    String at = where + "/" + types;
    if (types.isEmpty()) {
      faults.add(at + " has no type");
    }
    for (String type : types) {
      if (!schema.knows(type)) {
        faults.add(at + " is of an unknown type");
      }
      if (!NEEDED.containsKey(type)) {
        faults.add(at + " is of a type of which nobody has said what it needs");
      }
      for (String needed : NEEDED.getOrDefault(type, Set.of())) {
        if (!thing.containsKey(SchemaOrg.NAMESPACE + needed)) {
          faults.add(at + " does not tell its " + needed);
        }
      }
    }
    thing.forEach(
        (name, values) -> {
          if (!name.startsWith("@")) {
            property(types, name, values, at);
          }
        });
  }

  private void property(List<String> types, String name, JsonValue values, String where) {
    String word = name.replace(SchemaOrg.NAMESPACE, "");
    String at = where + "." + word;
    Property property = schema.property(word);
    if (property == null) {
      faults.add(at + " is unknown");
      return;
    }
    if (types.stream().noneMatch(type -> isOneOf(type, property.of()))) {
      faults.add(at + " is no property of such a thing");
    }
    for (JsonValue value : values.asJsonArray()) {
      value(value.asJsonObject(), property.values(), at);
    }
  }

  private void value(JsonObject value, Set<String> allowed, String at) {
    if (value.containsKey("@value")) {
      if (allowed.stream().filter(schema::isData).noneMatch(type -> reads(value, type))) {
        faults.add(at + " cannot be " + value.get("@value") + ", but " + allowed);
      }
    } else if (value.containsKey("@type") || !value.containsKey("@id")) {
      if (types(value).stream().noneMatch(type -> isOneOf(type, allowed))) {
        faults.add(at + " cannot be a " + types(value) + ", but " + allowed);
      }
      thing(value, at);
    } else if (!value.getString("@id").matches("https?://\\S+")) {
      faults.add(at + " is no full address: " + value.getString("@id"));
    }
  }

  private boolean isOneOf(String type, Set<String> others) {
    return others.stream().anyMatch(other -> schema.is(type, other));
  }

  /** Whether a plain value is what the data type says; a text may always be written as itself. */
  private boolean reads(JsonObject value, String type) {
    JsonValue plain = value.get("@value");
    if (schema.is(type, "Number")) {
      return plain instanceof JsonNumber;
    }
    if (type.equals("Boolean")) {
      return plain == JsonValue.TRUE || plain == JsonValue.FALSE;
    }
    if (!(plain instanceof JsonString text) || text.getString().isBlank()) {
      return false;
    }
    return switch (type) {
      case "Date" -> parses(LocalDate::parse, text.getString());
      case "DateTime" -> parses(OffsetDateTime::parse, text.getString());
      default -> true;
    };
  }

  private static boolean parses(Function<CharSequence, ?> parser, String text) {
    try {
      return parser.apply(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static List<String> types(JsonObject thing) {
    return thing.containsKey("@type")
        ? thing.getJsonArray("@type").getValuesAs(JsonString.class).stream()
            .map(type -> type.getString().replace(SchemaOrg.NAMESPACE, ""))
            .toList()
        : List.of();
  }
}
