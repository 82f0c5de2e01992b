package eu.cities4cities.academy.quiz.interchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as other systems write them. */
final class Decimals {
  private static final Pattern FORM =
      Pattern.compile("[-+]?(?:\\d{1,40}(?:[.,]\\d{0,40})?|[.,]\\d{1,40})(?:[eE][-+]?\\d{1,2})?");

  private Decimals() {}

  /** Reads a number; empty if it is none. */
  static Optional<BigDecimal> read(String text) {
    String plain = text.strip();
    return FORM.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace(',', '.')))
        : Optional.empty();
  }

  /** A whole number, or the given one where there is none. */
  static int whole(String text, int otherwise) {
    return read(text)
        .map(
            number -> number.max(BigDecimal.valueOf(-1_000_000)).min(BigDecimal.valueOf(1_000_000)))
        .map(BigDecimal::intValue)
        .orElse(otherwise);
  }

  /** Per cents with their decimals as a weight. */
  static int weight(String percent) {
    return read(percent)
        .map(number -> number.movePointRight(3).setScale(0, java.math.RoundingMode.HALF_UP))
        .map(number -> number.max(BigDecimal.valueOf(-200_000)).min(BigDecimal.valueOf(200_000)))
        .map(BigDecimal::intValue)
        .orElse(0);
  }

  /** A weight as per cents. */
  static String percent(int weight) {
    BigDecimal percent = BigDecimal.valueOf(weight, 3).stripTrailingZeros();
    return percent.signum() == 0 ? "0" : percent.toPlainString();
  }
}
