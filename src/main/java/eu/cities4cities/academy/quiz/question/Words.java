package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.io.Serializable;

/** A text in both languages, of which one may be missing. */
public record Words(String uk, String en) implements Serializable {
  /** Nothing said. */
  public static final Words NONE = new Words("", "");

  /** Replaces absent texts by empty ones and takes away blanks at the ends. */
  public Words {
    uk = uk == null ? "" : uk.strip();
    en = en == null ? "" : en.strip();
  }

  /** The text in the language asked for, or in the other one where that is missing. */
  public String in(Language language) {
    return language.choose(uk, en);
  }

  /** The language in which {@link #in} answers: the one asked for, or the other one. */
  public Language spoken(Language language) {
    return isBorrowedIn(language) ? language == Language.UK ? Language.EN : Language.UK : language;
  }

  /** Whether nothing is said in either language. */
  public boolean isEmpty() {
    return uk.isEmpty() && en.isEmpty();
  }

  /** Whether the reader of that language gets the other one. */
  public boolean isBorrowedIn(Language language) {
    return !isEmpty() && (language == Language.UK ? uk : en).isEmpty();
  }

  /** Whether both would be taken for each other in either language. */
  boolean clashesWith(Words other) {
    return !uk.isEmpty() && uk.equals(other.uk) || !en.isEmpty() && en.equals(other.en);
  }

  JsonObject toJson() {
    return JSON.createObjectBuilder().add("uk", uk).add("en", en).build();
  }

  static Words of(JsonObject json) {
    return json == null ? NONE : new Words(json.getString("uk", ""), json.getString("en", ""));
  }
}
