package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;

/**
 * One choice of a question, with its texts in both languages; the id is unique within its question
 * version and stays when the choices are shown in another order.
 */
public record Choice(
    int id, String textUk, String textEn, boolean right, String feedbackUk, String feedbackEn)
    implements Serializable {

  /** Replaces absent texts by empty ones. */
  public Choice {
    textUk = tidy(textUk);
    textEn = tidy(textEn);
    feedbackUk = tidy(feedbackUk);
    feedbackEn = tidy(feedbackEn);
  }

  /** The choice's text in the language asked for, or in the other one where that is missing. */
  public String text(Language language) {
    return language.choose(textUk, textEn);
  }

  /** What is said to someone who took this choice, or an empty text. */
  public String feedback(Language language) {
    return language.choose(feedbackUk, feedbackEn);
  }

  /** Without blanks at the ends; empty for null. */
  static String tidy(String text) {
    return text == null ? "" : text.strip();
  }
}
