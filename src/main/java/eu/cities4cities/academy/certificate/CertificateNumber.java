package eu.cities4cities.academy.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number printed on a certificate and kept in the register: {@code CCA-26-7K4Q-9M2X-ABCD}.
 *
 * <p>After the two digits of the year come eleven random signs (55 bits, so that numbers cannot be
 * guessed) and one check sign. The thirty-two signs leave out O, I, 0 and 1. They are read as the
 * elements of the field GF(32), and the check sign makes the weighted sum of all positions zero.
 * The weights are distinct powers of a generator: none is zero, so any single wrong sign is
 * noticed, and no two are equal, so the swap of any two signs is noticed as well.
 */
public final class CertificateNumber {

  /** The signs a number is made of, each at the place of its value in GF(32). */
  static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final String PREFIX = "CCA";
  private static final int RANDOM_SIGNS = 11;
  private static final int SIGNS = RANDOM_SIGNS + 1;
  private static final int GROUP = 4;

  /** Capital letters that look the same on paper, Cyrillic to Latin; З is read as the digit 3. */
  private static final String CYRILLIC = "АВСЕНКМРТУХЅЈЗ";

  private static final String LATIN = "ABCEHKMPTYXSJ3";

  private final String text;

  private CertificateNumber(int year, String signs) {
    StringBuilder grouped = new StringBuilder(PREFIX).append('-');
    grouped.append((char) ('0' + year / 10)).append((char) ('0' + year % 10));
    for (int i = 0; i < SIGNS; i++) {
      if (i % GROUP == 0) {
        grouped.append('-');
      }
      grouped.append(signs.charAt(i));
    }
    this.text = grouped.toString();
  }

  /** Draws a new number for a calendar year; the generator must be cryptographically strong. */
  public static CertificateNumber draw(int year, RandomGenerator random) {
    StringBuilder signs = new StringBuilder(SIGNS);
    for (int i = 0; i < RANDOM_SIGNS; i++) {
      signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    int shortYear = Math.floorMod(year, 100);
    signs.append(ALPHABET.charAt(weightedSum(shortYear, signs)));
    return new CertificateNumber(shortYear, signs.toString());
  }

  /**
   * Reads a number as a person types it: lower case, Cyrillic look-alikes, any spaces and dashes.
   *
   * @return empty if it is not a number of this kind or its check sign does not agree
   */
  public static Optional<CertificateNumber> parse(String typed) {
    String folded = fold(typed);
    int yearAt = PREFIX.length();
    int signsAt = yearAt + 2;
    if (folded.length() != signsAt + SIGNS || !folded.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int tens = folded.charAt(yearAt) - '0';
    int ones = folded.charAt(yearAt + 1) - '0';
    String signs = folded.substring(signsAt);
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      return Optional.empty();
    }
    if (signs.chars().anyMatch(sign -> ALPHABET.indexOf(sign) < 0)) {
      return Optional.empty();
    }
    int year = 10 * tens + ones;
    return weightedSum(year, signs) == 0
        ? Optional.of(new CertificateNumber(year, signs))
        : Optional.empty();
  }

  /** Whether a typed text has the shape of a number, be its check sign right or wrong. */
  public static boolean looksLikeOne(String typed) {
    String folded = fold(typed);
    return folded.length() == PREFIX.length() + 2 + SIGNS && folded.startsWith(PREFIX);
  }

  private static String fold(String typed) {
    StringBuilder folded = new StringBuilder();
    if (typed == null || typed.length() > 200) {
      return "";
    }
    for (char sign : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      int lookAlike = CYRILLIC.indexOf(sign);
      if (lookAlike >= 0) {
        folded.append(LATIN.charAt(lookAlike));
      } else if (Character.isLetterOrDigit(sign)) {
        folded.append(sign);
      } else if (!isSeparator(sign)) {
        return "";
      }
    }
    return folded.toString();
  }

  private static boolean isSeparator(char sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.DASH_PUNCTUATION
        || sign == '\u2212'
        || Character.getType(sign) == Character.FORMAT;
  }

  /** The sum over GF(32); zero for a whole number, the check sign's value while it is missing. */
  private static int weightedSum(int year, CharSequence signs) {
    int weight = 1;
    int sum = signs.length() == SIGNS ? ALPHABET.indexOf(signs.charAt(RANDOM_SIGNS)) : 0;
    for (int i = 0; i < RANDOM_SIGNS; i++) {
      weight = product(weight, 2);
      sum ^= product(weight, ALPHABET.indexOf(signs.charAt(i)));
    }
    weight = product(weight, 2);
    sum ^= product(weight, year / 10);
    weight = product(weight, 2);
    return sum ^ product(weight, year % 10);
  }

  /** Multiplication in GF(32) modulo x⁵ + x² + 1, of which 2 (that is, x) is a generator. */
  private static int product(int left, int right) {
    int product = 0;
    for (int shifted = left, rest = right; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        product ^= shifted;
      }
      shifted <<= 1;
      if (shifted > 31) {
        shifted ^= 0b100101;
      }
    }
    return product;
  }

  /** The number as it is printed, stored and used in addresses. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CertificateNumber number && number.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
