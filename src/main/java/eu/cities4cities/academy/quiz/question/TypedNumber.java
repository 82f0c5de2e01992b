package eu.cities4cities.academy.quiz.question;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it: comma or point before the decimals, blanks between thousands, a power
 * of ten, a unit behind it.
 */
record TypedNumber(BigDecimal number, String unit) {
  private static final int LONGEST = 40;
  private static final int GREATEST_POWER = 30;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[-+−])?(?<digits>[0-9][0-9 \u00A0\u202F.,]*|[.,][0-9]+)"
              + "(?:[eE](?<power>[-+]?[0-9]{1,3}))?\\s*(?<unit>[^0-9].*)?");

  /** Reads what was typed; empty if it is not a number. */
  static Optional<TypedNumber> read(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (!form.matches() || form.group("digits").length() > LONGEST) {
      return Optional.empty();
    }
    String power = form.group("power");
    int shift = power == null ? 0 : Integer.parseInt(power);
    if (Math.abs(shift) > GREATEST_POWER) {
      return Optional.empty();
    }
    String unit = form.group("unit") == null ? "" : form.group("unit").strip();
    return digits(form.group("digits"))
        .map(number -> number.scaleByPowerOfTen(shift))
        .map(
            number ->
                "+".equals(form.group("sign")) || form.group("sign") == null
                    ? number
                    : number.negate())
        .map(number -> new TypedNumber(number, unit));
  }

  /** Where points and commas both stand, the last of them is before the decimals. */
  private static Optional<BigDecimal> digits(String written) {
    String plain = written.replaceAll("[ \u00A0\u202F]", "");
    int decimals = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
    boolean both = plain.indexOf('.') >= 0 && plain.indexOf(',') >= 0;
    String whole = decimals < 0 ? plain : plain.substring(0, decimals);
    String fraction = decimals < 0 ? "" : plain.substring(decimals + 1);
    if (both) {
      whole = whole.replaceAll("[.,]", "");
    }
    if (!whole.matches("[0-9]*") || (whole + fraction).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + fraction + "0"))
        .map(BigDecimal::stripTrailingZeros);
  }
}
