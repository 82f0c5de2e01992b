package eu.cities4cities.academy.shared;

import java.util.Locale;

/** The two languages in which everything a person reads exists. */
public enum Language {
  UK(Locale.forLanguageTag("uk-UA")),
  EN(Locale.forLanguageTag("en-GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale for plurals, numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The two-letter code as stored and as used in {@code lang} attributes. */
  public String code() {
    return locale.getLanguage();
  }

  /** The text in this language; where it is missing, the other one. */
  public String choose(String uk, String en) {
    String mine = this == UK ? uk : en;
    String other = this == UK ? en : uk;
    return mine == null || mine.isBlank() ? other : mine;
  }

  /** The language with this code; Ukrainian where the code is unknown or missing. */
  public static Language of(String code) {
    return code != null && code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : UK;
  }

  /**
   * The language that words of unknown origin are in, by their letters; Ukrainian if it is even.
   */
  public static Language ofText(String text) {
    long latin = letters(text, Character.UnicodeScript.LATIN);
    return latin > letters(text, Character.UnicodeScript.CYRILLIC) ? EN : UK;
  }

  private static long letters(String text, Character.UnicodeScript script) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(letter -> Character.UnicodeScript.of(letter) == script)
        .count();
  }
}
