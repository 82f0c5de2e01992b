package eu.cities4cities.academy.quiz;

/** The two texts of one thing: which one is read in a language. */
final class Texts {
  private Texts() {}

  static String tidy(String text) {
    return text == null ? "" : text.strip();
  }

  /** A missing translation falls back to the other language rather than to nothing. */
  static String pick(String language, String uk, String en) {
    String wanted = "en".equals(language) ? en : uk;
    String other = "en".equals(language) ? uk : en;
    return wanted.isBlank() ? other : wanted;
  }
}
