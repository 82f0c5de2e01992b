package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** QTI questions that are answered within a text; one field by itself is a short answer. */
final class QtiGaps {
  private final QtiItem item;
  private final XmlElement body;
  private final List<XmlElement> interactions;

  QtiGaps(QtiItem item, XmlElement body, List<XmlElement> interactions) {
    this.item = item;
    this.body = body;
    this.interactions = interactions;
  }

  QuestionContent content(Words general) throws NotUnderstoodException {
    var before = new StringBuilder();
    var within = new StringBuilder();
    for (Object node : body.nodes()) {
      boolean gaps =
          node instanceof XmlElement block
              && interactions.stream().anyMatch(gap -> gap == block || isIn(block, gap));
      boolean begun = gaps || !within.isEmpty();
      (begun ? within : before).append(html(node));
    }
    Words text = item.seen(before.toString());
    boolean alone =
        interactions.size() == 1
            && interactions.get(0).name().equals("textEntryInteraction")
            && SaidHtml.of(within.toString())
                .words()
                .in(eu.cities4cities.academy.shared.Language.UK)
                .equals("{{1}}");
    int points = item.marks().points(interactions.get(0));
    if (alone) {
      XmlElement only = interactions.get(0);
      return new QuestionContent(
          text,
          points,
          general,
          item.pictures(),
          field(only, item.marks().response(only), item.marks().whole(only)));
    }
    List<Cloze.Gap> gaps = new ArrayList<>();
    for (XmlElement gap : interactions) {
      QtiResponse response = item.marks().response(gap);
      BigDecimal most = response.most().orElse(BigDecimal.ONE);
      int weight = most.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE).intValue();
      gaps.add(new Cloze.Gap(gaps.size() + 1, weight, field(gap, response, most)));
    }
    Words passage = item.seen(within.toString());
    return new QuestionContent(text, points, general, item.pictures(), new Cloze(passage, gaps));
  }

  private static boolean isIn(XmlElement block, XmlElement wanted) {
    return block.all(wanted.name()).stream().anyMatch(each -> each == wanted);
  }

  private String html(Object node) {
    if (!(node instanceof XmlElement element)) {
      return HtmlSigns.encode((String) node);
    }
    var around = new XmlElement("div", element.line());
    around.add(element);
    return around.inner(this::instead);
  }

  private String instead(XmlElement element) {
    int place = interactions.indexOf(element);
    if (place >= 0) {
      return "{{" + (place + 1) + "}}";
    }
    return element.name().equals("rubricBlock") ? "" : null;
  }

  private Interaction field(XmlElement gap, QtiResponse response, BigDecimal whole)
      throws NotUnderstoodException {
    if (gap.name().equals("inlineChoiceInteraction")) {
      return inlineChoice(gap, response, whole);
    }
    if (!gap.name().equals("textEntryInteraction")) {
      throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, gap.name());
    }
    boolean number = response.baseType().equals("float") || response.baseType().equals("integer");
    return number ? number(gap, response, whole) : words(response, whole);
  }

  private Interaction inlineChoice(XmlElement gap, QtiResponse response, BigDecimal whole) {
    boolean byMapping = item.marks().isByMapping(response);
    List<Choice> choices = new ArrayList<>();
    for (XmlElement option : gap.children("inlineChoice")) {
      String id = option.attribute("identifier");
      int weight =
          byMapping
              ? QtiResponse.weight(response.mapped().getOrDefault(id, BigDecimal.ZERO), whole)
              : response.correct().contains(id) ? Weight.FULL : 0;
      choices.add(
          new Choice(choices.size() + 1, SaidHtml.of(option.inner()).words(), weight, Words.NONE));
    }
    return GiftAnswers.weighted(false, choices);
  }

  private ShortAnswer words(QtiResponse response, BigDecimal whole) {
    List<ShortAnswer.Accepted> accepted = new ArrayList<>();
    if (item.marks().isByMapping(response)) {
      response
          .mapped()
          .forEach(
              (text, value) ->
                  accepted.add(
                      new ShortAnswer.Accepted(
                          text, QtiResponse.weight(value, whole), Words.NONE)));
    } else {
      response
          .correct()
          .forEach(text -> accepted.add(new ShortAnswer.Accepted(text, Weight.FULL, Words.NONE)));
    }
    return new ShortAnswer(response.caseMatters(), accepted);
  }

  /** Numbers as the scoring compares them, or else those that are right or mapped. */
  private Numerical number(XmlElement gap, QtiResponse response, BigDecimal whole)
      throws NotUnderstoodException {
    List<Numerical.Accepted> accepted = new ArrayList<>();
    String id = gap.attribute("responseIdentifier");
    item.marks().scoring().ifPresent(it -> compared(it, id, response, whole, accepted));
    if (accepted.isEmpty()) {
      Map<String, BigDecimal> mapped = response.mapped();
      for (String value : mapped.isEmpty() ? response.correct() : List.copyOf(mapped.keySet())) {
        accepted.add(
            new Numerical.Accepted(
                Decimals.read(value).orElseThrow(() -> QtiItem.notUnderstood(gap)),
                BigDecimal.ZERO,
                mapped.isEmpty() ? Weight.FULL : QtiResponse.weight(mapped.get(value), whole),
                Words.NONE));
      }
    }
    return new Numerical(accepted, List.of(), 0);
  }

  private static void compared(
      XmlElement scoring,
      String id,
      QtiResponse response,
      BigDecimal whole,
      List<Numerical.Accepted> accepted) {
    List<XmlElement> branches = new ArrayList<>();
    scoring.each(
        element -> {
          if (element.name().equals("responseIf") || element.name().equals("responseElseIf")) {
            branches.add(element);
          }
        });
    for (XmlElement branch : branches) {
      var equal = branch.child("equal");
      boolean mine =
          equal
              .flatMap(it -> it.child("variable"))
              .filter(variable -> variable.attribute("identifier").equals(id))
              .isPresent();
      if (!mine) {
        continue;
      }
      String value =
          equal
              .get()
              .child("baseValue")
              .map(XmlElement::text)
              .orElse(response.correct().isEmpty() ? "" : response.correct().get(0));
      String[] tolerances = equal.get().attribute("tolerance").strip().split("\\s+");
      BigDecimal earned =
          branch
              .child("setOutcomeValue")
              .map(it -> it.text("baseValue"))
              .flatMap(Decimals::read)
              .orElse(whole);
      Decimals.read(value)
          .ifPresent(
              number ->
                  accepted.add(
                      new Numerical.Accepted(
                          number,
                          tolerance(equal.get().attribute("toleranceMode"), tolerances[0], number),
                          QtiResponse.weight(earned, whole),
                          Words.NONE)));
    }
  }

  private static BigDecimal tolerance(String mode, String written, BigDecimal number) {
    BigDecimal tolerance = Decimals.read(written).orElse(BigDecimal.ZERO);
    return switch (mode) {
      case "absolute" -> tolerance;
      case "relative" -> number.abs().multiply(tolerance).movePointLeft(2);
      default -> BigDecimal.ZERO;
    };
  }
}
