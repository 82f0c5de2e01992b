package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;

/**
 * What somebody answered, in the form that {@link Interaction#read} gave it, so that equal answers
 * are equal; no value at all is an answer too: it clears an earlier one.
 */
public record Answer(List<String> values) implements Serializable {
  /** Nothing answered. */
  public static final Answer NONE = new Answer(List.of());

  /** Keeps the values from being changed. */
  public Answer {
    values = List.copyOf(values);
  }

  /** An answer of these values. */
  public static Answer of(String... values) {
    return new Answer(List.of(values));
  }

  /** Whether nothing is answered. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The only value, or an empty text. */
  public String text() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Whether this is one of the values. */
  public boolean has(String value) {
    return values.contains(value);
  }

  /**
   * The part of the answer that belongs to one of several places, as in {@code 2=Kyiv}, or an empty
   * text.
   */
  public String at(int place) {
    String start = place + "=";
    return values.stream()
        .filter(value -> value.startsWith(start))
        .map(value -> value.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  /** All values as one JSON array: how an answer is kept. */
  public String written() {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    values.forEach(array::add);
    return array.build().toString();
  }

  /**
   * Reads what {@link #written()} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Answer parse(String written) {
    try (JsonReader reader = JSON.createReader(new StringReader(written))) {
      JsonArray array = reader.readArray();
      return new Answer(
          array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    } catch (JsonException | ClassCastException e) {
      throw new IllegalArgumentException("not a list of texts", e);
    }
  }
}
