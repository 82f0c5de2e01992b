package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Transliteration;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words folded so that Ukrainian and every usual English spelling of a name meet: «Миколаїв»,
 * Mykolaiv, Mykolayiv and Mikolaiv are one term, and so is each beginning of them.
 */
public final class SearchTerms {
  /** Longer words are cut; the column of the index is as long. */
  public static final int LONGEST = 40;

  /** Letters that differ between the usual romanisations of one Ukrainian sound. */
  private static final Map<Character, Character> LOOSE =
      Map.of('y', 'i', 'j', 'i', 'g', 'h', 'w', 'v');

  /** Russian letters that people type for want of a Ukrainian keyboard. */
  private static final Map<Character, String> FOREIGN =
      Map.of('ы', "и", 'э', "е", 'ё', "е", 'ъ', "");

  private SearchTerms() {}

  /** The folded words of a text in reading order, each once; empty for a text without words. */
  public static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String word : plain(text).split("[^a-z0-9]+")) {
      if (!word.isEmpty()) {
        String term = loosen(word);
        terms.add(term.length() > LONGEST ? term.substring(0, LONGEST) : term);
      }
    }
    return terms;
  }

  private static String plain(String text) {
    StringBuilder ukrainian = new StringBuilder(text.length());
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char sign = lower.charAt(i);
      if (sign == 'ł') {
        ukrainian.append('l'); // has no decomposition
      } else if (sign == 'ø') {
        ukrainian.append('o');
      } else {
        ukrainian.append(FOREIGN.getOrDefault(sign, String.valueOf(sign)));
      }
    }
    String latin = Transliteration.toLatin(ukrainian.toString());
    StringBuilder plain = new StringBuilder(latin.length());
    for (char sign : Normalizer.normalize(latin, Normalizer.Form.NFD).toCharArray()) {
      if (Character.getType(sign) != Character.NON_SPACING_MARK
          && !Transliteration.isApostrophe(sign)) {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  private static String loosen(String word) {
    StringBuilder loose = new StringBuilder(word.length());
    for (char letter : word.toCharArray()) {
      char folded = LOOSE.getOrDefault(letter, letter);
      boolean repeats = loose.length() > 0 && loose.charAt(loose.length() - 1) == folded;
      // Digits are kept as they are: a code is no word.
      if (!repeats || Character.isDigit(folded)) {
        loose.append(folded);
      }
    }
    return loose.toString();
  }
}
