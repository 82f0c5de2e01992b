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

  private final XmlElement item;
  private final XmlElement body;
  private final QuestionFiles files;
  private final Set<Part> lost = EnumSet.noneOf(Part.class);
  private final List<Picture> pictures = new ArrayList<>();
  private final QtiMarks marks;

  QtiItem(XmlElement item, QuestionFiles files) {
    this.item = item;
    this.files = files;
    body = item.child("itemBody").orElse(new XmlElement("itemBody", item.line()));
    marks = new QtiMarks(item, lost);
  }

  QuestionContent content() throws NotUnderstoodException {
    if (body.inner().length() > LONGEST) {
      throw new NotUnderstoodException(Remark.Kind.TOO_LONG, String.valueOf(body.line()));
    }
    marks.noteScoring();
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
    return new QuestionContent(text, marks.points(asked), general, pictures, interaction(asked));
  }

  private Interaction interaction(XmlElement asked) throws NotUnderstoodException {
    QtiResponse response = marks.response(asked);
    return switch (asked.name()) {
      case "choiceInteraction" -> choice(asked, response);
      case "orderInteraction" -> order(asked, response);
      case "matchInteraction", "associateInteraction" -> match(asked, response);
      case "selectPointInteraction", "hotspotInteraction" ->
          new QtiPlaces(files).read(asked, response, marks.whole(asked));
      case "extendedTextInteraction" -> new Essay(0, 0, rubric());
      case "uploadInteraction" -> new FileUpload(1, rubric());
      default -> throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, asked.name());
    };
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
    int points = marks.graded();
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
    boolean byMapping = marks.isByMapping(response);
    Map<String, BigDecimal> mapped = response.mapped();
    BigDecimal whole = marks.whole(asked);
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

  /** How it is marked. */
  QtiMarks marks() {
    return marks;
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
