package eu.cities4cities.academy.account.audit;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two records that were kept whole, as JSON. */
public final class AuditDiff {
  private static final int MOST = 40;

  private AuditDiff() {}

  /** A field that differs, with both values; empty for none. */
  public record Field(String name, String before, String after) {}

  /** True for a whole record. */
  static boolean isRecord(String kept) {
    return kept != null && kept.startsWith("{");
  }

  /** The fields that differ, by name; none if the two cannot be read. */
  static List<Field> of(String before, String after) {
    Map<String, String> old = leaves(before);
    Map<String, String> fresh = leaves(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(fresh.keySet());
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = fresh.getOrDefault(name, "");
      if (!was.equals(is) && fields.size() < MOST) {
        fields.add(new Field(name, was, is));
      }
    }
    return fields;
  }

  private static Map<String, String> leaves(String json) {
    Map<String, String> leaves = new TreeMap<>();
    if (isRecord(json)) {
      try (var reader = JSON.createReader(new StringReader(json))) {
        collect("", reader.readObject(), leaves);
      } catch (JsonException e) {
        leaves.clear(); // cut off long ago; there is nothing to compare
      }
    }
    return leaves;
  }

  private static void collect(String name, JsonValue value, Map<String, String> leaves) {
    if (value instanceof JsonObject object) {
      object.forEach((key, each) -> collect(name.isEmpty() ? key : name + "." + key, each, leaves));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(name + "." + (i + 1), array.get(i), leaves);
      }
    } else if (value instanceof JsonString text) {
      leaves.put(name, text.getString());
    } else if (value != JsonValue.NULL) {
      leaves.put(name, value.toString());
    }
  }
}
