package eu.cities4cities.academy.certificate;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.certificate.Supplement.ProgrammeDay;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

/** Keeps the second page's content as JSON. */
@Converter
public class SupplementConverter implements AttributeConverter<Supplement, String> {

  @Override
  public String convertToDatabaseColumn(Supplement supplement) {
    JsonArrayBuilder days = JSON.createArrayBuilder();
    for (ProgrammeDay day : supplement.programme()) {
      days.add(
          JSON.createObjectBuilder()
              .add("day", day.day().toString())
              .add("uk", JSON.createArrayBuilder(day.titlesUk()))
              .add("en", JSON.createArrayBuilder(day.titlesEn())));
    }
    return JSON.createObjectBuilder()
        .add("programme", days)
        .add("trainersUk", JSON.createArrayBuilder(supplement.trainersUk()))
        .add("trainersEn", JSON.createArrayBuilder(supplement.trainersEn()))
        .build()
        .toString();
  }

  @Override
  public Supplement convertToEntityAttribute(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      List<ProgrammeDay> programme =
          object.getJsonArray("programme").getValuesAs(JsonObject.class).stream()
              .map(
                  day ->
                      new ProgrammeDay(
                          LocalDate.parse(day.getString("day")),
                          texts(day.getJsonArray("uk")),
                          texts(day.getJsonArray("en"))))
              .toList();
      return new Supplement(
          programme,
          texts(object.getJsonArray("trainersUk")),
          texts(object.getJsonArray("trainersEn")));
    }
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
