package eu.cities4cities.academy.quiz.question;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Typed words as they are compared: letters that look alike on the two keyboards, kinds of
 * apostrophes, dashes, quotation marks and blanks, and where wanted upper and lower case count as
 * the same.
 */
public final class TextForm {
  private static final String CYRILLIC = "АВЕЗІЇКМНОРСТУХЅЈаеіїорсухѕј";
  private static final String LATIN = "ABE3IÏKMHOPCTYXSJaeiïopcyxsj";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`‘´]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
  private static final Pattern QUOTES = Pattern.compile("[«»“”„]");
  private static final String STAR = "\uE000";

  private TextForm() {}

  /** The form in which two texts are compared. */
  public static String fold(String text, boolean caseMatters) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = BLANKS.matcher(plain).replaceAll(" ").strip();
    plain = APOSTROPHES.matcher(plain).replaceAll("ʼ");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = QUOTES.matcher(plain).replaceAll("\"");
    if (!caseMatters) {
      plain = plain.toUpperCase(Locale.ROOT);
    }
    return plain
        .chars()
        .map(TextForm::lookAlike)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int lookAlike(int sign) {
    int place = CYRILLIC.indexOf(sign);
    return place < 0 ? sign : LATIN.charAt(place);
  }

  /**
   * Whether the typed text is the accepted one, in which a star stands for any run of signs; a
   * backslash before a star makes it an ordinary sign.
   */
  static boolean matches(String accepted, String typed, boolean caseMatters) {
    String pattern = accepted.replace("\\*", STAR);
    if (!pattern.contains("*")) {
      return fold(pattern.replace(STAR, "*"), caseMatters).equals(fold(typed, caseMatters));
    }
    String blanksKept = BLANKS.matcher(pattern).replaceAll(" ").strip();
    List<String> parts =
        Arrays.stream(blanksKept.split("\\*", -1))
            .map(part -> edged(part.replace(STAR, "*"), caseMatters))
            .toList();
    String regex = parts.stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.matches("(?s)" + regex, fold(typed, caseMatters));
  }

  /** Folded, but with the blanks at its ends, which mean something beside a star. */
  private static String edged(String part, boolean caseMatters) {
    if (part.isBlank()) {
      return part.isEmpty() ? "" : " ";
    }
    return (part.startsWith(" ") ? " " : "")
        + fold(part, caseMatters)
        + (part.endsWith(" ") ? " " : "");
  }
}
