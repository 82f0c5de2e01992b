package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.Language;
import java.util.List;

/**
 * A question of a form.
 *
 * @param key its name in what is handed in; never changes once people have answered
 * @param choices what can be chosen, for {@link Kind#CHOICE} alone
 * @param profile the field of the community's profile that the answer fills; empty for none
 */
public record TaskField(
    String key,
    Kind kind,
    String labelUk,
    String labelEn,
    boolean required,
    List<Choice> choices,
    String profile) {

  /** How it is answered. */
  public enum Kind {
    /** A line. */
    LINE,
    /** Some paragraphs. */
    TEXT,
    /** One of the choices. */
    CHOICE
  }

  /** One choice; its Ukrainian text is what is kept. */
  public record Choice(String uk, String en) {
    /** The text in that language. */
    public String in(Language language) {
      return language.choose(uk, en);
    }
  }

  /** Copies the list. */
  public TaskField {
    choices = List.copyOf(choices);
  }

  /** Whether the answer goes on to the community's profile. */
  public boolean fillsProfile() {
    return !profile.isEmpty();
  }

  /** The question in that language. */
  public String label(Language language) {
    return language.choose(labelUk, labelEn);
  }
}
