package eu.cities4cities.academy.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken, after NIST SP 800-63B: long enough, not among those that everybody
 * tries first, not the person's own name or address. No rules about kinds of signs, no expiry.
 */
public final class PasswordRules {
  /** The fewest signs. */
  public static final int SHORTEST = 10;

  /** The most signs: room for any sentence. */
  public static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 4;
  private static final int SHORTEST_NAME = 4;
  private static final String LIST = "/account/common-passwords.txt";
  private static final String UKRAINIAN_KEYS = "йцукенгшщзхїфівапролджєячсмитьбюы";
  private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.s";
  private static final Set<String> COMMON = load();

  private PasswordRules() {}

  /** What is wrong with a password. */
  public enum Problem {
    /** Fewer than {@link #SHORTEST} signs. */
    SHORT,
    /** More than {@link #LONGEST} signs. */
    LONG,
    /** Among those that are tried first, or the same few signs again and again. */
    COMMON,
    /** The person's own name or address with little added. */
    PERSONAL
  }

  /**
   * What is wrong with the password; empty if it is taken.
   *
   * @param own the person's names and address, which others know; nulls are passed over
   */
  public static Optional<Problem> problemOf(String password, String... own) {
    String typed = password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST) {
      return Optional.of(Problem.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Problem.LONG);
    }
    String folded = typed.toLowerCase(Locale.ROOT);
    if (isCommon(folded)) {
      return Optional.of(Problem.COMMON);
    }
    return isPersonal(folded, own) ? Optional.of(Problem.PERSONAL) : Optional.empty();
  }

  private static boolean isCommon(String folded) {
    return folded.codePoints().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(folded)
        || COMMON.contains(onLatinKeys(folded))
        || "01234567890123456789".contains(folded)
        || "98765432109876543210".contains(folded);
  }

  private static boolean isPersonal(String folded, String... own) {
    for (String text : own) {
      if (text == null) {
        continue;
      }
      String whole = text.strip().toLowerCase(Locale.ROOT);
      int at = whole.indexOf('@');
      String part = at > 0 ? whole.substring(0, at) : whole;
      boolean known = part.length() >= SHORTEST_NAME && folded.contains(part);
      if (folded.equals(whole) || known && folded.length() - part.length() < SHORTEST_NAME + 1) {
        return true;
      }
    }
    return false;
  }

  /** «йцукен123456» is qwerty123456 on the same keys. */
  private static String onLatinKeys(String folded) {
    StringBuilder keys = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      int key = UKRAINIAN_KEYS.indexOf(folded.charAt(i));
      keys.append(key < 0 ? folded.charAt(i) : LATIN_KEYS.charAt(key));
    }
    return keys.toString();
  }

  private static Set<String> load() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
