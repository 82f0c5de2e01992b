package eu.cities4cities.academy.quiz;

/**
 * One choice of a question, with its texts in both languages; the id is unique within its question
 * version and stays when the choices are shown in another order.
 */
public record Choice(
    int id, String textUk, String textEn, boolean right, String feedbackUk, String feedbackEn) {

  /** Replaces absent texts by empty ones. */
  public Choice {
    textUk = Texts.tidy(textUk);
    textEn = Texts.tidy(textEn);
    feedbackUk = Texts.tidy(feedbackUk);
    feedbackEn = Texts.tidy(feedbackEn);
  }

  /** The choice's text in the language asked for, or in the other one where that is missing. */
  public String text(String language) {
    return Texts.pick(language, textUk, textEn);
  }

  /** What is said to someone who took this choice, or an empty text. */
  public String feedback(String language) {
    return Texts.pick(language, feedbackUk, feedbackEn);
  }
}
