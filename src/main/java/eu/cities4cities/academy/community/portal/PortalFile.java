package eu.cities4cities.academy.community.portal;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.FileText;
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
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|amp|lt|gt|quot);");

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
                        cell(line, url)))
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
        line, find(places, CODE), find(places, NAME), find(places, REGION), find(places, URL));
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

  /** A text, a number, WordPress' {@code {"rendered": …}}, or one of two languages. */
  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return plain(string.getString());
    } else if (value instanceof JsonNumber number) {
      return number.toString();
    } else if (value instanceof JsonObject object) {
      for (String inside : List.of("rendered", "uk", "en", "name")) {
        if (object.get(inside) instanceof JsonString string) {
          return plain(string.getString());
        }
      }
    }
    return "";
  }

  private static String plain(String html) {
    Matcher entities = ENTITY.matcher(html.replaceAll("<[^>]*>", " "));
    StringBuilder plain = new StringBuilder();
    while (entities.find()) {
      entities.appendReplacement(plain, Matcher.quoteReplacement(sign(entities.group(1))));
    }
    return entities.appendTail(plain).toString().replaceAll("\\s+", " ").strip();
  }

  private static String sign(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      default -> {
        boolean hex = entity.startsWith("#x");
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        yield Character.isValidCodePoint(code) ? Character.toString(code) : "";
      }
    };
  }
}
