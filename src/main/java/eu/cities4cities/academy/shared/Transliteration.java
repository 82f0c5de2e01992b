package eu.cities4cities.academy.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Latin spelling of Ukrainian by the Cabinet of Ministers' resolution No. 55 of 27 January 2010
 * (KMU-55), the spelling of Ukrainian passports.
 */
public final class Transliteration {
  private static final Map<Character, String> ANYWHERE =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "h"),
          Map.entry('ґ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('є', "ie"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "y"),
          Map.entry('і', "i"),
          Map.entry('ї', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ь', ""),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"));
  private static final Map<Character, String> AT_THE_START =
      Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

  /** ASCII, modifier letter, typographic, prime, acute, grave, full-width: all seen in forms. */
  private static final String APOSTROPHES = "'\u02BC\u2019\u2018\u201B\u2032\u00B4`\u02B9\uFF07";

  private Transliteration() {}

  /**
   * Spells Ukrainian text in Latin letters; everything that is not a Ukrainian letter stays as it
   * is, except an apostrophe inside a Ukrainian word, which the resolution drops.
   */
  public static String toLatin(String ukrainian) {
    // A decomposed й or ї (from some keyboards and PDF files) is one letter to the resolution.
    String text = Normalizer.normalize(ukrainian, Normalizer.Form.NFC);
    StringBuilder latin = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (isApostrophe(sign) && i > 0 && isUkrainian(text.charAt(i - 1))) {
        if (i + 1 == text.length() || !isUkrainian(text.charAt(i + 1))) {
          latin.append(sign); // a closing quotation mark, not a letter of the word
        }
        continue;
      }
      char letter = Character.toLowerCase(sign);
      String spelled = ANYWHERE.get(letter);
      if (spelled == null) {
        latin.append(sign);
        continue;
      }
      if (startsWord(text, i)) {
        spelled = AT_THE_START.getOrDefault(letter, spelled);
      } else if (letter == 'г' && Character.toLowerCase(text.charAt(i - 1)) == 'з') {
        spelled = "gh"; // so that it is not read as «ж»
      }
      latin.append(inCaseOf(text, i, spelled));
    }
    return latin.toString();
  }

  /** Whether the sign is one of the signs that people type for the Ukrainian apostrophe. */
  public static boolean isApostrophe(char sign) {
    return APOSTROPHES.indexOf(sign) >= 0;
  }

  private static boolean isUkrainian(char sign) {
    return ANYWHERE.containsKey(Character.toLowerCase(sign));
  }

  private static boolean startsWord(String text, int i) {
    if (i == 0) {
      return true;
    }
    char before = text.charAt(i - 1);
    if (isApostrophe(before)) {
      return i == 1 || !Character.isLetter(text.charAt(i - 2));
    }
    return !Character.isLetter(before);
  }

  private static String inCaseOf(String text, int i, String spelled) {
    if (!Character.isUpperCase(text.charAt(i)) || spelled.isEmpty()) {
      return spelled;
    }
    return amongCapitals(text, i)
        ? spelled.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1);
  }

  /** A capital is one of many when its neighbour in the word is a capital: ЩАСТЯ, but Щастя. */
  private static boolean amongCapitals(String text, int i) {
    int next = i + 1;
    if (next < text.length() && isApostrophe(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && Character.isLetter(text.charAt(next))) {
      return Character.isUpperCase(text.charAt(next));
    }
    int before = i - 1;
    if (before >= 0 && isApostrophe(text.charAt(before))) {
      before--;
    }
    return before >= 0 && Character.isUpperCase(text.charAt(before));
  }
}
