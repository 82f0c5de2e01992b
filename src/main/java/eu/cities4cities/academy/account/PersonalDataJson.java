package eu.cities4cities.academy.account;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.KyivTime;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Writes what is kept about a person for programs: a section a name, a row an object. */
final class PersonalDataJson {
  private PersonalDataJson() {}

  static String write(List<PersonalDataSection> sections, Instant at) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("exportedAt", at.toString());
    for (PersonalDataSection section : sections) {
      JsonArrayBuilder rows = JSON.createArrayBuilder();
      for (List<Object> row : section.rows()) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int i = 0; i < row.size(); i++) {
          object.add(section.fields().get(i), value(row.get(i)));
        }
        rows.add(object);
      }
      json.add(section.name(), rows);
    }
    return json.build().toString();
  }

  private static JsonValue value(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    } else if (value instanceof PersonalDataSection.Text text) {
      return JSON.createObjectBuilder()
          .add("uk", value(text.uk()))
          .add("en", value(text.en()))
          .build();
    } else if (value instanceof Boolean told) {
      return told ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Number number) {
      return JSON.createValue(number.longValue());
    } else if (value instanceof LocalDateTime planned) {
      // A planned time is Kyiv wall time; the offset says so to a program.
      return JSON.createValue(planned.atZone(KyivTime.ZONE).toOffsetDateTime().toString());
    }
    return JSON.createValue(value.toString());
  }
}
