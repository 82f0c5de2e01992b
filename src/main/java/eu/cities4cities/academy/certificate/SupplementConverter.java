package eu.cities4cities.academy.certificate;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.certificate.Supplement.ProgrammeDay;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Keeps what is printed in lists as JSON; a list that an older row does not have is empty. */
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
    JsonArrayBuilder signatories = JSON.createArrayBuilder();
    for (PrintedSignatory signatory : supplement.signatories()) {
      signatories.add(
          JSON.createObjectBuilder()
              .add("nameUk", signatory.nameUk())
              .add("nameEn", signatory.nameEn())
              .add("officeUk", signatory.officeUk())
              .add("officeEn", signatory.officeEn()));
    }
    JsonArrayBuilder logos = JSON.createArrayBuilder();
    for (PrintedLogo logo : supplement.logos()) {
      logos.add(
          JSON.createObjectBuilder()
              .add("sha256", logo.sha256())
              .add("nameUk", logo.nameUk())
              .add("nameEn", logo.nameEn()));
    }
    return JSON.createObjectBuilder()
        .add("programme", days)
        .add("trainersUk", JSON.createArrayBuilder(supplement.trainersUk()))
        .add("trainersEn", JSON.createArrayBuilder(supplement.trainersEn()))
        .add("outcomesUk", JSON.createArrayBuilder(supplement.outcomesUk()))
        .add("outcomesEn", JSON.createArrayBuilder(supplement.outcomesEn()))
        .add("signatories", signatories)
        .add("logos", logos)
        .build()
        .toString();
  }

  @Override
  public Supplement convertToEntityAttribute(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      return new Supplement(
          objects(
              object,
              "programme",
              day ->
                  new ProgrammeDay(
                      LocalDate.parse(day.getString("day")), texts(day, "uk"), texts(day, "en"))),
          texts(object, "trainersUk"),
          texts(object, "trainersEn"),
          texts(object, "outcomesUk"),
          texts(object, "outcomesEn"),
          objects(
              object,
              "signatories",
              signatory ->
                  new PrintedSignatory(
                      signatory.getString("nameUk"),
                      signatory.getString("nameEn"),
                      signatory.getString("officeUk"),
                      signatory.getString("officeEn"))),
          objects(
              object,
              "logos",
              logo ->
                  new PrintedLogo(
                      logo.getString("sha256"),
                      logo.getString("nameUk"),
                      logo.getString("nameEn"))));
    }
  }

  private static <T> List<T> objects(JsonObject object, String key, Function<JsonObject, T> read) {
    return object.containsKey(key)
        ? object.getJsonArray(key).getValuesAs(JsonObject.class).stream().map(read).toList()
        : List.of();
  }

  private static List<String> texts(JsonObject object, String key) {
    return object.containsKey(key)
        ? object.getJsonArray(key).getValuesAs(JsonString::getString)
        : List.of();
  }
}
