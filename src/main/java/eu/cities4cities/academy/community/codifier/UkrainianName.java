package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.shared.Transliteration;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place's name as a file has it, put right.
 *
 * @param text with single spaces, Ukrainian letters, apostrophes and hyphens
 * @param cleaned what had to be put right
 */
record UkrainianName(String text, Set<Cleaning.Kind> cleaned) {
  private static final char APOSTROPHE = '\u02BC';
  private static final String LATIN = "aceikopxyABCEHIKMOPTXY\u00EF\u00CF";
  private static final String CYRILLIC = "асеікорхуАВСЕНІКМОРТХУїЇ";

  /** Soft hyphens, marks of direction, spaces of no width. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern CYRILLIC_LETTER = Pattern.compile("[\u0400-\u04FF]");
  private static final Pattern FOREIGN = Pattern.compile("[^\u0400-\u04FF\u02BC\\d «»().№,-]");

  /** Puts a cell right as far as nothing must be guessed. */
  static UkrainianName of(String cell) {
    Set<Cleaning.Kind> cleaned = EnumSet.noneOf(Cleaning.Kind.class);
    String composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
    String spaced = SPACES.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ").strip();
    if (!spaced.equals(composed)) {
      cleaned.add(Cleaning.Kind.SPACES);
    }
    String lettered = CYRILLIC_LETTER.matcher(spaced).find() ? inUkrainianLetters(spaced) : spaced;
    if (!lettered.equals(spaced) || !composed.equals(cell)) {
      cleaned.add(Cleaning.Kind.LETTERS);
    }
    String signed = DASHES.matcher(withApostrophes(lettered)).replaceAll("-");
    if (!signed.equals(lettered)) {
      cleaned.add(Cleaning.Kind.SIGNS);
    }
    return new UkrainianName(signed, cleaned);
  }

  /** Whether it is a name in Ukrainian letters. */
  boolean isReadable() {
    return CYRILLIC_LETTER.matcher(text).find() && !FOREIGN.matcher(text).find();
  }

  private static String inUkrainianLetters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (char sign : name.toCharArray()) {
      int lookAlike = LATIN.indexOf(sign);
      letters.append(lookAlike < 0 ? sign : CYRILLIC.charAt(lookAlike));
    }
    return letters.toString();
  }

  private static String withApostrophes(String name) {
    StringBuilder signs = new StringBuilder(name);
    for (int i = 1; i < name.length() - 1; i++) {
      if (Transliteration.isApostrophe(name.charAt(i))
          && Character.isLetter(name.charAt(i - 1))
          && Character.isLetter(name.charAt(i + 1))) {
        signs.setCharAt(i, APOSTROPHE);
      }
    }
    return signs.toString();
  }
}
