package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonObject;
import java.io.Serializable;

/**
 * A picture of a question.
 *
 * @param file the stored file's id
 * @param alternative what the picture says, for those who do not see it; required
 */
public record Picture(long file, Words alternative) implements Serializable {
  JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("file", file)
        .add("alternative", alternative.toJson())
        .build();
  }

  static Picture of(JsonObject json) {
    return new Picture(
        json.getJsonNumber("file").longValue(), Words.of(json.getJsonObject("alternative")));
  }
}
