package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Description;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One question of a QTI package. */
final class QtiItem {
  private static final int LONGEST = 200_000;
  private static final Set<String> INLINE =
      Set.of("textEntryInteraction", "inlineChoiceInteraction");
  private static final Set<String> UNSAID =
      Set.of("rubricBlock", "feedbackInline", "feedbackBlock", "prompt", "stylesheet");

  /** What may stand in a question's scoring without being lost. */
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
  private final XmlElement body;
  private final QuestionFiles files;
  private final Map<String, QtiResponse> responses = new LinkedHashMap<>();
  private final Set<Part> lost = EnumSet.noneOf(Part.class);
  private final List<Picture> pictures = new ArrayList<>();

  QtiItem(XmlElement item, QuestionFiles files) {
    this.item = item;
    this.files = files;
    body = item.child("itemBody").orElse(new XmlElement("itemBody", item.line()));
    item.children("responseDeclaration")
        .forEach(each -> responses.put(each.attribute("identifier"), new QtiResponse(each)));
  }

  QuestionContent content() throws NotUnderstoodException {
    if (body.inner().length() > LONGEST) {
      throw new NotUnderstoodException(Remark.Kind.TOO_LONG, String.valueOf(body.line()));
    }
    noteScoring();
    List<XmlElement> interactions = new ArrayList<>();
    body.each(
        element -> {
          if (element.name().endsWith("Interaction")) {
            interactions.add(element);
          }
        });
    Words general = feedback();
    boolean inline = interactions.stream().anyMatch(each -> INLINE.contains(each.name()));
    if (interactions.isEmpty()) {
      return new QuestionContent(text(body), 0, general, pictures, Description.INSTANCE);
    }
    if (inline) {
      return new QtiGaps(this, body, interactions).content(general);
    }
    if (interactions.size() > 1) {
      throw new NotUnderstoodException(
          Remark.Kind.KIND_UNKNOWN,
          interactions.get(0).name() + " + " + interactions.get(1).name());
    }
    Words text = text(body);
    XmlElement asked = interactions.get(0);
    return new QuestionContent(text, points(asked), general, pictures, interaction(asked));
  }

  private Interaction interaction(XmlElement asked) throws NotUnderstoodException {
    QtiResponse response = response(asked);
    return switch (asked.name()) {
      case "choiceInteraction" -> choice(asked, response);
      case "orderInteraction" -> order(asked, response);
      case "matchInteraction", "associateInteraction" -> match(asked, response);
      case "selectPointInteraction", "hotspotInteraction" ->
          new QtiPlaces(files).read(asked, response, whole(asked));
      case "extendedTextInteraction" -> new Essay(0, 0, rubric());
      case "uploadInteraction" -> new FileUpload(1, rubric());
      default -> throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, asked.name());
    };
  }

  QtiResponse response(XmlElement asked) {
    return responses.getOrDefault(
        asked.attribute("responseIdentifier"),
        new QtiResponse(new XmlElement("responseDeclaration", asked.line())));
  }

  /** Scoring that is more than these questions know is named. */
  private void noteScoring() {
    item.child("responseProcessing")
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
    Optional<XmlElement> scoring = item.child("responseProcessing");
    boolean mapped =
        scoring
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

  /** What is said in the body beside what is asked. */
  private Words text(XmlElement part) {
    String html =
        part.inner(
            element ->
                element.name().endsWith("Interaction")
                    ? element.child("prompt").map(XmlElement::inner).orElse("")
                    : UNSAID.contains(element.name()) ? "" : null);
    return seen(html);
  }

  /** Words in which pictures are shown. */
  Words seen(String html) {
    SaidHtml said = SaidHtml.of(html);
    lost.addAll(said.lost());
    for (SaidHtml.Image image : said.images()) {
      files
          .use(image.source())
          .ifPresentOrElse(
              number -> pictures.add(new Picture(number, image.alternative())),
              () -> lost.add(Part.PICTURES));
    }
    return said.words();
  }

  private Words words(XmlElement element) {
    SaidHtml said = SaidHtml.of(element.inner(child -> UNSAID.contains(child.name()) ? "" : null));
    lost.addAll(said.lost());
    if (!said.images().isEmpty()) {
      lost.add(Part.PICTURES);
    }
    return said.words();
  }

  /** What is said to everybody; words for certain results have no place here. */
  private Words feedback() {
    Words general = Words.NONE;
    for (XmlElement feedback : item.children("modalFeedback")) {
      if (general.isEmpty() && feedback.attribute("identifier").equals(QtiWriter.GENERAL)) {
        general = words(feedback);
      } else {
        lost.add(Part.FEEDBACK);
      }
    }
    return general;
  }

  private Rubric rubric() {
    Optional<XmlElement> block =
        body.all("rubricBlock").stream()
            .filter(each -> each.attribute("view").contains("scorer"))
            .findFirst();
    int points = outcome("SCORE").map(score -> points(score)).orElse(1);
    return block.map(each -> MoodleRubric.read(each.inner(), points)).orElse(Rubric.NONE);
  }

  private Interaction choice(XmlElement asked, QtiResponse response) {
    List<XmlElement> options = asked.children("simpleChoice");
    boolean truth =
        options.stream()
            .map(option -> option.attribute("identifier"))
            .toList()
            .equals(List.of("true", "false"));
    if (truth && response.isSingle()) {
      return new TrueFalse(
          response.correct().contains("true"),
          chosenFeedback(options.get(0)),
          chosenFeedback(options.get(1)));
    }
    boolean byMapping = isByMapping(response);
    Map<String, BigDecimal> mapped = response.mapped();
    BigDecimal whole = whole(asked);
    List<Choice> choices = new ArrayList<>();
    for (XmlElement option : options) {
      String id = option.attribute("identifier");
      int weight =
          byMapping
              ? QtiResponse.weight(mapped.getOrDefault(id, BigDecimal.ZERO), whole)
              : response.correct().contains(id) ? Weight.FULL : 0;
      choices.add(new Choice(choices.size() + 1, words(option), weight, chosenFeedback(option)));
    }
    boolean several = !response.isSingle();
    return several && !byMapping
        ? new Choices(true, Marking.ALL_OR_NOTHING, 0, choices)
        : GiftAnswers.weighted(several, choices);
  }

  private Words chosenFeedback(XmlElement option) {
    return option.child("feedbackInline").map(this::words).orElse(Words.NONE);
  }

  private Ordering order(XmlElement asked, QtiResponse response) throws NotUnderstoodException {
    Map<String, Words> items = new LinkedHashMap<>();
    asked
        .children("simpleChoice")
        .forEach(option -> items.put(option.attribute("identifier"), words(option)));
    if (!items.keySet().equals(Set.copyOf(response.correct()))) {
      throw notUnderstood(asked);
    }
    return Ordering.of(response.correct().stream().map(items::get).toList(), false);
  }

  private Matching match(XmlElement asked, QtiResponse response) throws NotUnderstoodException {
    Map<String, Words> all = new LinkedHashMap<>();
    asked
        .all("simpleAssociableChoice")
        .forEach(option -> all.put(option.attribute("identifier"), words(option)));
    List<Words> left = new ArrayList<>();
    List<Words> right = new ArrayList<>();
    Map<String, Words> unused = new LinkedHashMap<>(all);
    for (String pair : response.correct()) {
      String[] ids = pair.split("\\s+");
      if (ids.length != 2 || !all.containsKey(ids[0]) || !all.containsKey(ids[1])) {
        throw notUnderstood(asked);
      }
      left.add(all.get(ids[0]));
      right.add(all.get(ids[1]));
      unused.remove(ids[0]);
      unused.remove(ids[1]);
    }
    right.addAll(unused.values());
    return Matching.of(left, right);
  }

  static NotUnderstoodException notUnderstood(XmlElement where) {
    return new NotUnderstoodException(Remark.Kind.NOT_UNDERSTOOD, String.valueOf(where.line()));
  }

  /** The scoring, where there is one. */
  Optional<XmlElement> scoring() {
    return item.child("responseProcessing");
  }

  /** The pictures seen so far. */
  List<Picture> pictures() {
    return pictures;
  }

  /** What could not be carried. */
  Set<Part> lost() {
    return lost;
  }
}
