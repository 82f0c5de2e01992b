package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.PictureSize;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is right in a QTI question, and how answers become points. */
final class QtiScoring {
  private static final String RESPONSE = "RESPONSE";
  private static final int DIGITS = 6;

  private final XmlWriter xml;
  private final QuestionContent content;
  private final int points;

  QtiScoring(XmlWriter xml, QuestionContent content) {
    this.xml = xml;
    this.content = content;
    this.points = content.points();
  }

  static String response(Cloze.Gap gap) {
    return RESPONSE + gap.id();
  }

  /** Whether there are words for those who took a certain choice. */
  boolean tellsWhatWasChosen() {
    Interaction interaction = content.interaction();
    return interaction instanceof Choices choices
            && choices.choices().stream().anyMatch(choice -> !choice.feedback().isEmpty())
        || interaction instanceof TrueFalse truth
            && !(truth.feedbackTrue().isEmpty() && truth.feedbackFalse().isEmpty());
  }

  void declareResponses(PictureSize size) {
    Interaction interaction = content.interaction();
    if (interaction instanceof Hotspot hotspot) {
      QtiPlaces.declare(xml, hotspot, size, points);
    } else if (interaction instanceof TrueFalse truth) {
      String right = String.valueOf(truth.right());
      declare(
          RESPONSE,
          "single",
          "identifier",
          List.of(right),
          Map.of(right, value(Weight.FULL)),
          points,
          null);
    } else if (interaction instanceof Matching matching) {
      List<String> pairs =
          matching.pairs().stream().map(pair -> "l" + pair.id() + " r" + pair.option()).toList();
      Map<String, String> mapped = new LinkedHashMap<>();
      pairs.forEach(pair -> mapped.put(pair, share(pairs.size())));
      declare(RESPONSE, "multiple", "directedPair", pairs, mapped, points, null);
    } else if (interaction instanceof Ordering ordering) {
      declare(
          RESPONSE,
          "ordered",
          "identifier",
          ordering.order().stream().map(id -> "i" + id).toList(),
          Map.of(),
          points,
          null);
    } else if (interaction instanceof Cloze cloze) {
      cloze.gaps().forEach(gap -> declare(response(gap), gap.field(), gap.weight()));
    } else {
      declareTyped(interaction);
    }
  }

  private void declareTyped(Interaction interaction) {
    switch (interaction.kind()) {
      case ESSAY -> declare(RESPONSE, "single", "string", List.of(), Map.of(), points, null);
      case FILE_UPLOAD -> declare(RESPONSE, "single", "file", List.of(), Map.of(), points, null);
      case DESCRIPTION -> {
        // Nothing is answered.
      }
      default -> declare(RESPONSE, interaction, points);
    }
  }

  private void declare(String identifier, Interaction interaction, int whole) {
    Map<String, String> mapped = new LinkedHashMap<>();
    if (interaction instanceof Choices choices) {
      FairWeights.of(choices)
          .forEach(
              choice ->
                  mapped.put(QtiWriter.id(choice), QtiResponse.value(choice.weight(), whole)));
      List<String> right = choices.key().values().stream().map(value -> "c" + value).toList();
      declare(
          identifier,
          choices.several() ? "multiple" : "single",
          "identifier",
          right,
          mapped,
          whole,
          null);
    } else if (interaction instanceof Numerical numbers) {
      boolean isGap = !identifier.equals(RESPONSE);
      if (isGap) {
        numbers
            .accepted()
            .forEach(
                form ->
                    mapped.put(form.value().toString(), QtiResponse.value(form.weight(), whole)));
      }
      List<String> right =
          numbers.accepted().stream()
              .filter(form -> form.weight() == Weight.FULL)
              .map(form -> form.value().toString())
              .limit(1)
              .toList();
      declare(identifier, "single", "float", right, mapped, whole, null);
    } else if (interaction instanceof ShortAnswer words) {
      words
          .accepted()
          .forEach(form -> mapped.put(form.text(), QtiResponse.value(form.weight(), whole)));
      declare(
          identifier,
          "single",
          "string",
          words.key().values(),
          mapped,
          whole,
          String.valueOf(words.caseMatters()));
    }
  }

  private void declare(
      String identifier,
      String cardinality,
      String baseType,
      List<String> right,
      Map<String, String> mapped,
      int most,
      String caseSensitive) {
    xml.open(
        "responseDeclaration",
        "identifier",
        identifier,
        "cardinality",
        cardinality,
        "baseType",
        baseType);
    if (!right.isEmpty()) {
      xml.open("correctResponse");
      right.forEach(value -> xml.leaf("value", value));
      xml.close("correctResponse");
    }
    if (!mapped.isEmpty()) {
      xml.open(
          "mapping", "lowerBound", "0", "upperBound", String.valueOf(most), "defaultValue", "0");
      mapped.forEach(
          (key, value) ->
              xml.empty(
                  "mapEntry", "mapKey", key, "mappedValue", value, "caseSensitive", caseSensitive));
      xml.close("mapping");
    }
    xml.close("responseDeclaration");
  }

  private String value(int weight) {
    return QtiResponse.value(weight, points);
  }

  private String share(int parts) {
    return BigDecimal.valueOf(points)
        .divide(BigDecimal.valueOf(parts), DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** How answers become points. */
  void process() {
    if (!content.kind().isAsked() || content.kind().isGradedByHand()) {
      return;
    }
    xml.open("responseProcessing");
    Interaction interaction = content.interaction();
    if (interaction instanceof Ordering) {
      xml.open("responseCondition").open("responseIf").open("match");
      xml.empty("variable", "identifier", RESPONSE).empty("correct", "identifier", RESPONSE);
      xml.close("match");
      score(String.valueOf(points));
      xml.close("responseIf").close("responseCondition");
    } else if (interaction instanceof Numerical numbers) {
      compare(numbers);
    } else if (interaction instanceof Cloze cloze) {
      gaps(cloze);
    } else {
      String map = interaction instanceof Hotspot ? "mapResponsePoint" : "mapResponse";
      xml.open("responseCondition").open("responseIf").open("isNull");
      xml.empty("variable", "identifier", RESPONSE).close("isNull");
      score("0");
      xml.close("responseIf").open("responseElse");
      xml.open("setOutcomeValue", "identifier", "SCORE");
      xml.empty(map, "identifier", RESPONSE).close("setOutcomeValue");
      xml.close("responseElse").close("responseCondition");
    }
    if (tellsWhatWasChosen()) {
      xml.open("setOutcomeValue", "identifier", "CHOSEN");
      xml.empty("variable", "identifier", RESPONSE).close("setOutcomeValue");
    }
    xml.close("responseProcessing");
  }

  private void score(String value) {
    xml.open("setOutcomeValue", "identifier", "SCORE");
    xml.leaf("baseValue", value, "baseType", "float").close("setOutcomeValue");
  }

  /** The first number that fits counts there: the best ones come first. */
  private void compare(Numerical numbers) {
    xml.open("responseCondition");
    String branch = "responseIf";
    List<Numerical.Accepted> best =
        numbers.accepted().stream()
            .sorted(Comparator.comparingInt(Numerical.Accepted::weight).reversed())
            .toList();
    for (Numerical.Accepted form : best) {
      String tolerance = form.tolerance() + " " + form.tolerance();
      xml.open(branch).open("equal", "toleranceMode", "absolute", "tolerance", tolerance);
      xml.empty("variable", "identifier", RESPONSE);
      xml.leaf("baseValue", form.value().toString(), "baseType", "float").close("equal");
      score(value(form.weight()));
      xml.close(branch);
      branch = "responseElseIf";
    }
    xml.close("responseCondition");
  }

  private void gaps(Cloze cloze) {
    int weights = cloze.gaps().stream().mapToInt(Cloze.Gap::weight).sum();
    xml.open("setOutcomeValue", "identifier", "SCORE").open("product").open("sum");
    cloze.gaps().forEach(gap -> xml.empty("mapResponse", "identifier", response(gap)));
    xml.close("sum");
    xml.leaf("baseValue", share(weights), "baseType", "float");
    xml.close("product").close("setOutcomeValue");
  }
}
