package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Numbers and units as Moodle asks for them. */
final class MoodleNumbers {
  private MoodleNumbers() {}

  /**
   * Reads a question that asks for a number.
   *
   * @param feedback what is said to somebody who gives that answer
   * @param lost takes what cannot be carried
   */
  static Numerical read(XmlElement question, Function<XmlElement, Words> feedback, Set<Part> lost)
      throws NotUnderstoodException {
    List<Numerical.Accepted> accepted = new ArrayList<>();
    for (XmlElement answer : question.children("answer")) {
      if (answer.text("text").equals("*")) {
        lost.add(Part.CHOICE_FEEDBACK);
      } else {
        accepted.add(
            new Numerical.Accepted(
                number(question, answer.text("text")),
                Decimals.read(answer.text("tolerance")).orElse(BigDecimal.ZERO),
                Decimals.weight(answer.attribute("fraction")),
                feedback.apply(answer)));
      }
    }
    if (question.text("unitgradingtype").equals("2")) {
      lost.add(Part.UNITS);
    }
    return new Numerical(accepted, units(question), unitPenalty(question));
  }

  private static BigDecimal number(XmlElement question, String text) throws NotUnderstoodException {
    return Decimals.read(text)
        .orElseThrow(
            () ->
                new NotUnderstoodException(
                    Remark.Kind.NOT_UNDERSTOOD, String.valueOf(question.line())));
  }

  private static List<Numerical.Unit> units(XmlElement question) {
    List<Numerical.Unit> units = new ArrayList<>();
    for (XmlElement unit : question.all("unit")) {
      BigDecimal multiplier = Decimals.read(unit.text("multiplier")).orElse(BigDecimal.ONE);
      if (multiplier.signum() > 0) {
        // Moodle multiplies the right number to get it in this unit; here a unit says what it is.
        BigDecimal factor = BigDecimal.ONE.divide(multiplier, MathContext.DECIMAL64);
        units.add(new Numerical.Unit(unit.text("unit_name"), plain(factor)));
      }
    }
    return units;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static int unitPenalty(XmlElement question) {
    String kind = question.text("unitgradingtype");
    if (kind.isEmpty() || kind.equals("0")) {
      return 0;
    }
    return Decimals.read(question.text("unitpenalty"))
        .map(penalty -> penalty.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue())
        .map(percent -> Math.max(0, Math.min(100, percent)))
        .orElse(0);
  }
}
