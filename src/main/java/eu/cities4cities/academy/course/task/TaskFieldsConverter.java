package eu.cities4cities.academy.course.task;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps the questions of a form as JSON in one column. */
@Converter
public class TaskFieldsConverter implements AttributeConverter<List<TaskField>, String> {
  @Override
  public String convertToDatabaseColumn(List<TaskField> fields) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (TaskField field : fields) {
      JsonArrayBuilder choices = JSON.createArrayBuilder();
      for (TaskField.Choice choice : field.choices()) {
        choices.add(JSON.createObjectBuilder().add("uk", choice.uk()).add("en", choice.en()));
      }
      array.add(
          JSON.createObjectBuilder()
              .add("key", field.key())
              .add("kind", field.kind().name())
              .add("uk", field.labelUk())
              .add("en", field.labelEn())
              .add("required", field.required())
              .add("choices", choices)
              .add("profile", field.profile()));
    }
    return array.build().toString();
  }

  @Override
  public List<TaskField> convertToEntityAttribute(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              field ->
                  new TaskField(
                      field.getString("key"),
                      TaskField.Kind.valueOf(field.getString("kind")),
                      field.getString("uk"),
                      field.getString("en"),
                      field.getBoolean("required"),
                      field.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                          .map(
                              choice ->
                                  new TaskField.Choice(
                                      choice.getString("uk"), choice.getString("en")))
                          .toList(),
                      field.getString("profile", "")))
          .toList();
    }
  }
}
