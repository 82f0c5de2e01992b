package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A part of what is kept about a person: a named table. Its title is the message {@code
 * personalData.<name>}, a column's heading {@code personalData.<name>.<field>}, or {@code
 * personalData.field.<field>} where several sections share it; name and fields are also those of
 * the JSON file.
 *
 * <p>A value is a text, a number, a boolean, an instant, a date, a date-time (planned, Kyiv), an
 * enum, a {@link Text} of two languages, or null.
 */
public final class PersonalDataSection {
  private final String name;
  private final List<String> fields;
  private final List<List<Object>> rows = new ArrayList<>();

  private PersonalDataSection(String name, List<String> fields) {
    this.name = name;
    this.fields = fields;
  }

  /** A text that exists in both languages, such as a course's title. */
  public record Text(String uk, String en) {
    /** The text in that language. */
    public String in(Language language) {
      return language.choose(uk, en);
    }
  }

  /** A section with those fields and no rows yet. */
  public static PersonalDataSection of(String name, String... fields) {
    return new PersonalDataSection(name, List.of(fields));
  }

  /** Adds a row: a value for each field, in their order. */
  public PersonalDataSection row(Object... values) {
    if (values.length != fields.size()) {
      throw new IllegalArgumentException(name + " has " + fields.size() + " fields");
    }
    rows.add(Collections.unmodifiableList(Arrays.asList(values.clone())));
    return this;
  }

  /** Adds a row as a query reads it: the first two values are a title in both languages. */
  public PersonalDataSection titled(Object[] values) {
    Object[] row = Arrays.copyOfRange(values, 1, values.length);
    row[0] = new Text((String) values[0], (String) values[1]);
    return row(row);
  }

  public String name() {
    return name;
  }

  public List<String> fields() {
    return fields;
  }

  public List<List<Object>> rows() {
    return Collections.unmodifiableList(rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
