package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.shared.Transliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which two spellings of one name are equal: composed letters, one case, apostrophes
 * dropped, hyphens and spaces folded. Similar names stay different: nobody is credited by likeness.
 */
final class NameForm {

  private static final String LATIN = "aceiopxyABCEHIKMOPTX";
  private static final String CYRILLIC = "асеіорхуАВСЕНІКМОРТХ";

  private NameForm() {}

  /** The words of a name in matching form; empty where there are none. */
  static List<String> words(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (char sign : Normalizer.normalize(name, Normalizer.Form.NFC).toCharArray()) {
      if (Transliteration.isApostrophe(sign)) {
        continue;
      }
      int type = Character.getType(sign);
      if (type == Character.DASH_PUNCTUATION || sign == '\u2212') {
        plain.append('-');
      } else if (Character.isWhitespace(sign)
          || Character.isSpaceChar(sign)
          || sign == '_'
          || sign == '.') {
        plain.append(' ');
      } else if (type != Character.FORMAT) {
        plain.append(sign);
      }
    }
    // «Сміт - Коваль» and «Сміт-Коваль» are one surname.
    String joined = plain.toString().replaceAll(" *- *", "-");
    List<String> words = new ArrayList<>();
    for (String word : joined.split(" +")) {
      String folded = oneAlphabet(word).toLowerCase(Locale.ROOT);
      if (!folded.isEmpty() && !folded.equals("-")) {
        words.add(folded);
      }
    }
    return words;
  }

  /** The words as one text, in their order. */
  static String of(String name) {
    return String.join(" ", words(name));
  }

  /** A word with both alphabets in it is a Cyrillic word with Latin look-alikes. */
  private static String oneAlphabet(String word) {
    boolean cyrillic =
        word.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    if (!cyrillic) {
      return word;
    }
    StringBuilder one = new StringBuilder(word);
    for (int i = 0; i < one.length(); i++) {
      int at = LATIN.indexOf(one.charAt(i));
      if (at >= 0) {
        one.setCharAt(i, CYRILLIC.charAt(at));
      }
    }
    return one.toString();
  }
}
