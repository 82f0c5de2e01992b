package eu.cities4cities.academy.community.portal;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.FileText;
import eu.cities4cities.academy.shared.HtmlText;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the portal's profiles from a table (CSV or XLSX), from JSON, or from what WordPress answers
 * at {@code /wp-json/wp/v2/…}.
 *
 * @param table the table, or what stands for it where the file is none
 */
record PortalFile(TableFile table, List<PortalEntry> entries) {
  private static final int MOST = 5_000;
  private static final List<String> CODE = List.of("code", "код", "katotth", "katottg", "katottgg");
  private static final List<String> NAME = List.of("name", "назва", "громада", "title");
  private static final List<String> REGION = List.of("region", "область", "oblast");
  private static final List<String> URL = List.of("url", "link", "посилання", "адреса");

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if it holds no such list, with the reason
   */
  static PortalFile read(byte[] file) {
    if (!TableFile.isBook(file)) {
      String text = FileText.of(file).text().strip();
      if (text.startsWith("[") || text.startsWith("{")) {
        return new PortalFile(
            new TableFile(List.of(), List.of(), "JSON", false), ofJson(text, file.length));
      }
    }
    TableFile table = TableFile.read(file, PortalFile::isHeader);
    int code = column(table.header(), CODE);
    int name = column(table.header(), NAME);
    int region = column(table.header(), REGION);
    int url = column(table.header(), URL);
    return new PortalFile(
        table,
        table.lines().stream()
            .map(
                line ->
                    new PortalEntry(
                        line.number(),
                        cell(line, code),
                        cell(line, name),
                        cell(line, region),
                        cell(line, url),
                        PortalTexts.of(byTitle(table.header(), line))))
            .toList());
  }

  private static boolean isHeader(List<String> cells) {
    return column(cells, URL) >= 0 && (column(cells, NAME) >= 0 || column(cells, CODE) >= 0);
  }

  private static int column(List<String> cells, List<String> words) {
    for (int i = 0; i < cells.size(); i++) {
      if (words.contains(cells.get(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, String> byTitle(List<String> titles, TableFile.Line line) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      cells.putIfAbsent(titles.get(i), cell(line, i));
    }
    return cells;
  }

  private static String cell(TableFile.Line line, int column) {
    return column < 0 ? "" : line.cell(column).strip();
  }

  private static List<PortalEntry> ofJson(String text, int bytes) {
    if (bytes > TableFile.MAX_BYTES) {
      throw new InvalidInputException("shared.table.tooLarge", TableFile.MAX_BYTES / 1024 / 1024);
    }
    List<PortalEntry> entries = new ArrayList<>();
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      for (JsonValue each : list(reader.readValue())) {
        if (each.getValueType() == JsonValue.ValueType.OBJECT && entries.size() < MOST) {
          entries.add(entry(entries.size() + 1, each.asJsonObject()));
        }
      }
    } catch (JsonException e) {
      throw new InvalidInputException("community.portal.import.json");
    }
    if (entries.isEmpty()) {
      throw new InvalidInputException("community.portal.import.json");
    }
    return entries;
  }

  /** The list itself, or the first list inside an object. */
  private static JsonArray list(JsonValue value) {
    if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      return value.asJsonArray();
    }
    return value.asJsonObject().values().stream()
        .filter(each -> each.getValueType() == JsonValue.ValueType.ARRAY)
        .findFirst()
        .map(JsonValue::asJsonArray)
        .orElse(JsonValue.EMPTY_JSON_ARRAY);
  }

  /** WordPress keeps fields of its own under {@code acf} or {@code meta}. */
  private static PortalEntry entry(int line, JsonObject object) {
    List<JsonObject> places = new ArrayList<>(List.of(object));
    for (String inside : List.of("acf", "meta")) {
      if (object.get(inside) instanceof JsonObject fields) {
        places.add(fields);
      }
    }
    return new PortalEntry(
        line,
        find(places, CODE),
        find(places, NAME),
        find(places, REGION),
        find(places, URL),
        PortalTexts.of(byName(places)));
  }

  /** Texts by the names of their fields, those of two languages each with its own. */
  private static Map<String, String> byName(List<JsonObject> places) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonObject place : places) {
      place.forEach(
          (name, value) -> {
            if (value instanceof JsonObject object && !object.containsKey("rendered")) {
              object.forEach((language, text) -> keep(texts, name + "_" + language, text));
            } else {
              keep(texts, name, value);
            }
          });
    }
    return texts;
  }

  private static void keep(Map<String, String> texts, String name, JsonValue value) {
    String text =
        value instanceof JsonArray items
            ? items.stream().map(PortalFile::item).collect(Collectors.joining("\n"))
            : raw(value);
    if (!text.isBlank()) {
      texts.putIfAbsent(name, text);
    }
  }

  /** An item of a list: a text, or a title and what is said of it. */
  private static String item(JsonValue value) {
    return value instanceof JsonObject object
        ? object.values().stream()
            .map(each -> HtmlText.line(raw(each)))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(": "))
        : HtmlText.line(raw(value));
  }

  private static String find(List<JsonObject> places, List<String> names) {
    for (JsonObject place : places) {
      for (String name : names) {
        String text = text(place.get(name));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  private static String text(JsonValue value) {
    return HtmlText.line(raw(value));
  }

  /** A text, a number, WordPress' {@code {"rendered": …}}, or one of two languages; as written. */
  private static String raw(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    } else if (value instanceof JsonNumber number) {
      return number.toString();
    } else if (value instanceof JsonObject object) {
      for (String inside : List.of("rendered", "uk", "en", "name")) {
        if (object.get(inside) instanceof JsonString string) {
          return string.getString();
        }
      }
    }
    return "";
  }
}
