package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.math.BigDecimal;

/** Numbers as people type them into a form. */
final class Typed {
  private static final int LONGEST = 40;

  private Typed() {}

  /**
   * A number with a comma or a point before its decimals.
   *
   * @throws InvalidInputException if it is none
   */
  static BigDecimal number(String typed) {
    String plain = typed.replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.').replace('−', '-');
    try {
      if (plain.length() > LONGEST) {
        throw new NumberFormatException();
      }
      return new BigDecimal(plain);
    } catch (NumberFormatException e) {
      throw new InvalidInputException("quiz.refused.noNumber", typed.strip());
    }
  }

  static String of(BigDecimal number) {
    String plain = number.toPlainString();
    return new BigDecimal(plain).equals(number) ? plain : number.toString();
  }

  /** A weight from a percentage; nothing typed means all. */
  static int weight(String percent) {
    if (percent.isBlank()) {
      return Weight.FULL;
    }
    try {
      return number(percent.replace("%", "")).movePointRight(3).intValueExact();
    } catch (ArithmeticException e) {
      throw new InvalidInputException("quiz.refused.noPercent", percent.strip());
    }
  }

  static String percent(int weight) {
    return BigDecimal.valueOf(weight, 3).stripTrailingZeros().toPlainString();
  }
}
