package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a question of a QTI package says about right answers and points. */
final class QtiMarks {
  /** What may stand in the scoring without being lost. */
  private static final Set<String> SCORING =
      Set.of(
          "responseCondition",
          "responseIf",
          "responseElseIf",
          "responseElse",
          "isNull",
          "match",
          "equal",
          "variable",
          "correct",
          "baseValue",
          "setOutcomeValue",
          "mapResponse",
          "mapResponsePoint",
          "sum",
          "product");

  private final XmlElement item;
  private final Set<Part> lost;
  private final Map<String, QtiResponse> responses = new HashMap<>();

  /**
   * The marks of a question.
   *
   * @param lost takes what cannot be carried
   */
  QtiMarks(XmlElement item, Set<Part> lost) {
    this.item = item;
    this.lost = lost;
    item.children("responseDeclaration")
        .forEach(each -> responses.put(each.attribute("identifier"), new QtiResponse(each)));
  }

  /** What answers to that interaction are right. */
  QtiResponse response(XmlElement asked) {
    return responses.getOrDefault(
        asked.attribute("responseIdentifier"),
        new QtiResponse(new XmlElement("responseDeclaration", asked.line())));
  }

  /** Scoring that is more than these questions know is named. */
  void noteScoring() {
    scoring()
        .ifPresent(
            scoring ->
                scoring.each(
                    element -> {
                      if (!SCORING.contains(element.name())) {
                        lost.add(Part.SCORING);
                      }
                    }));
  }

  /** Whether answers count by what they are mapped to. */
  boolean isByMapping(QtiResponse response) {
    boolean mapped =
        scoring()
            .map(
                it ->
                    it.attribute("template").contains("map_response")
                        || !it.all("mapResponse").isEmpty())
            .orElse(true);
    return response.isMapped() && mapped;
  }

  /** What everything right is worth in the file's own points. */
  BigDecimal whole(XmlElement asked) {
    return outcome("SCORE")
        .flatMap(score -> Decimals.read(score.attribute("normalMaximum")))
        .or(
            () ->
                outcome("MAXSCORE")
                    .flatMap(most -> most.first("value"))
                    .flatMap(value -> Decimals.read(value.text())))
        .or(() -> response(asked).most())
        .filter(whole -> whole.signum() > 0)
        .orElse(BigDecimal.ONE);
  }

  private Optional<XmlElement> outcome(String name) {
    return item.children("outcomeDeclaration").stream()
        .filter(each -> each.attribute("identifier").equals(name))
        .findFirst();
  }

  /** What everything right is worth here. */
  int points(XmlElement asked) {
    BigDecimal whole = whole(asked);
    BigDecimal points =
        whole
            .setScale(0, RoundingMode.HALF_UP)
            .max(BigDecimal.ONE)
            .min(BigDecimal.valueOf(QuestionContent.MOST_POINTS));
    if (points.compareTo(whole) != 0) {
      lost.add(Part.POINTS);
    }
    return points.intValue();
  }

  /** What a question that a person grades is worth here. */
  int graded() {
    return outcome("SCORE").map(this::points).orElse(1);
  }

  /** The scoring, where there is one. */
  Optional<XmlElement> scoring() {
    return item.child("responseProcessing");
  }
}
