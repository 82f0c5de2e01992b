package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.io.Serializable;

/**
 * One choice of a question; the id is unique within its question and stays when the choices are
 * shown in another order.
 *
 * @param weight what it is worth, see {@link Weight}; a right choice is worth more than nothing
 * @param feedback what is said to someone who took it
 */
public record Choice(int id, Words text, int weight, Words feedback) implements Serializable {

  /** A choice that is simply right or wrong. */
  public static Choice of(int id, Words text, boolean right) {
    return new Choice(id, text, right ? Weight.FULL : 0, Words.NONE);
  }

  /** Whether taking it earns something. */
  public boolean right() {
    return weight > 0;
  }

  /** The choice's text in the language asked for, or in the other one where that is missing. */
  public String text(Language language) {
    return text.in(language);
  }

  /** What is said to someone who took this choice, or an empty text. */
  public String feedback(Language language) {
    return feedback.in(language);
  }

  /** How it is named in an answer. */
  public String value() {
    return String.valueOf(id);
  }

  JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("id", id)
        .add("text", text.toJson())
        .add("weight", weight)
        .add("feedback", feedback.toJson())
        .build();
  }

  static Choice of(JsonObject json) {
    return new Choice(
        json.getInt("id"),
        Words.of(json.getJsonObject("text")),
        json.getInt("weight"),
        Words.of(json.getJsonObject("feedback")));
  }
}
