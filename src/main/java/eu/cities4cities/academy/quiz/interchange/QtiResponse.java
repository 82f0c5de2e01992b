package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A response of a QTI question: what is right, and what each answer is worth. */
final class QtiResponse {
  private final XmlElement declaration;

  QtiResponse(XmlElement declaration) {
    this.declaration = declaration;
  }

  String baseType() {
    return declaration.attribute("baseType");
  }

  boolean isSingle() {
    return declaration.attribute("cardinality").equals("single");
  }

  List<String> correct() {
    return declaration
        .child("correctResponse")
        .map(correct -> correct.children("value").stream().map(XmlElement::text).toList())
        .orElse(List.of());
  }

  boolean isMapped() {
    return !declaration.all("mapEntry").isEmpty();
  }

  boolean caseMatters() {
    return declaration.all("mapEntry").stream()
        .anyMatch(entry -> entry.attribute("caseSensitive").equals("true"));
  }

  /** What each answer is worth, in the file's own points. */
  Map<String, BigDecimal> mapped() {
    Map<String, BigDecimal> mapped = new LinkedHashMap<>();
    for (XmlElement entry : declaration.all("mapEntry")) {
      Decimals.read(entry.attribute("mappedValue"))
          .ifPresent(value -> mapped.put(entry.attribute("mapKey"), value));
    }
    return mapped;
  }

  /** The places on a picture with what they are worth. */
  List<XmlElement> areas() {
    return declaration.all("areaMapEntry");
  }

  /** The most that this response may bring, where the file says so. */
  Optional<BigDecimal> most() {
    return declaration
        .child("mapping")
        .or(() -> declaration.child("areaMapping"))
        .flatMap(mapping -> Decimals.read(mapping.attribute("upperBound")))
        .or(this::mostMapped);
  }

  private Optional<BigDecimal> mostMapped() {
    List<BigDecimal> earning =
        mapped().values().stream().filter(value -> value.signum() > 0).toList();
    return isSingle()
        ? earning.stream().reduce(BigDecimal::max)
        : earning.stream().reduce(BigDecimal::add);
  }

  /** What a value is of the whole, as a weight. */
  static int weight(BigDecimal value, BigDecimal whole) {
    if (whole.signum() <= 0) {
      return 0;
    }
    BigDecimal weight =
        value.multiply(BigDecimal.valueOf(Weight.FULL)).divide(whole, 0, RoundingMode.HALF_UP);
    return weight
        .max(BigDecimal.valueOf(-2L * Weight.FULL))
        .min(BigDecimal.valueOf(2L * Weight.FULL))
        .intValue();
  }

  /** What a weight is of the whole. */
  static String value(int weight, int whole) {
    BigDecimal value =
        BigDecimal.valueOf((long) weight * whole).divide(BigDecimal.valueOf(Weight.FULL));
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
