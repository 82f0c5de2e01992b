package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.PictureSize;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a question of a QTI package shows and asks. */
final class QtiBody {
  /** The outcome that says what was chosen. */
  static final String CHOSEN = "CHOSEN";

  private static final String RESPONSE = "RESPONSE";

  private final QtiDialect dialect;
  private final ExchangedQuestion question;
  private final QuestionContent content;
  private final List<String> addresses;
  private final XmlWriter xml;

  /**
   * The body of a question.
   *
   * @param addresses where the question's files are, in their order
   */
  QtiBody(QtiDialect dialect, ExchangedQuestion question, List<String> addresses, XmlWriter xml) {
    this.dialect = dialect;
    this.question = question;
    this.content = question.content();
    this.addresses = addresses;
    this.xml = xml;
  }

  void write() {
    xml.open("itemBody");
    xml.raw(space(LanguageHtml.QTI_BLOCK.of(content.text(), images(), UnaryOperator.identity())));
    xml.raw("\n");
    body(content.interaction());
    xml.close("itemBody");
  }

  private List<LanguageHtml.Image> images() {
    List<LanguageHtml.Image> images = new ArrayList<>();
    for (Picture picture : content.pictures()) {
      images.add(new LanguageHtml.Image(address(picture), picture.alternative()));
    }
    return images;
  }

  private String address(Picture picture) {
    return addresses.get((int) picture.file() - 1);
  }

  /** How large the picture is that is pointed at. */
  PictureSize size() {
    return content.interaction() instanceof Hotspot hotspot
        ? PictureSize.of(question.file(hotspot.picture().file()).content())
            .orElse(new PictureSize(1000, 1000))
        : new PictureSize(1, 1);
  }

  /** Formulae say there which language they are in. */
  private static String space(String html) {
    return html.replaceAll(
        "<math(?![^>]*xmlns)", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
  }

  /** Words inside a line. */
  static String line(Words words) {
    return space(LanguageHtml.QTI.of(words));
  }

  private void body(Interaction interaction) {
    if (interaction instanceof Choices choices) {
      choices(choices);
    } else if (interaction instanceof TrueFalse truth) {
      xml.open(
          "choiceInteraction",
          "responseIdentifier",
          RESPONSE,
          "shuffle",
          "false",
          "maxChoices",
          "1");
      choice("true", new Words("Правильно", "True"), truth.feedbackTrue());
      choice("false", new Words("Неправильно", "False"), truth.feedbackFalse());
      xml.close("choiceInteraction");
    } else if (interaction instanceof Matching matching) {
      matching(matching);
    } else if (interaction instanceof Ordering ordering) {
      xml.open("orderInteraction", "responseIdentifier", RESPONSE, "shuffle", "true");
      ordering.items().forEach(item -> choice("i" + item.id(), item.text(), Words.NONE));
      xml.close("orderInteraction");
    } else if (interaction instanceof Cloze cloze) {
      passage(cloze);
    } else if (interaction instanceof Hotspot hotspot) {
      places(hotspot);
    } else {
      typed(interaction);
    }
  }

  private void typed(Interaction interaction) {
    switch (interaction.kind()) {
      case SHORT_ANSWER, NUMERICAL ->
          xml.open("p").empty("textEntryInteraction", "responseIdentifier", RESPONSE).close("p");
      case ESSAY -> {
        rubric();
        xml.empty("extendedTextInteraction", "responseIdentifier", RESPONSE);
      }
      case FILE_UPLOAD -> {
        rubric();
        xml.empty("uploadInteraction", "responseIdentifier", RESPONSE);
      }
      default -> {
        // Nothing is asked.
      }
    }
  }

  private void rubric() {
    String criteria = MoodleRubric.write(content.rubric(), LanguageHtml.QTI);
    if (!criteria.isEmpty()) {
      String use = dialect == QtiDialect.V30 ? "scoring" : null;
      xml.open("rubricBlock", "view", "scorer", "use", use);
      if (dialect == QtiDialect.V30) {
        xml.markup("contentBody", criteria);
      } else {
        xml.raw(criteria);
      }
      xml.close("rubricBlock");
    }
  }

  private void choices(Choices choices) {
    xml.open(
        "choiceInteraction",
        "responseIdentifier",
        RESPONSE,
        "shuffle",
        "true",
        "maxChoices",
        choices.several() ? "0" : "1");
    choices
        .choices()
        .forEach(choice -> choice(QtiWriter.id(choice), choice.text(), choice.feedback()));
    xml.close("choiceInteraction");
  }

  private void choice(String identifier, Words text, Words feedback) {
    String inner = line(text);
    if (!feedback.isEmpty()) {
      var said = dialect.writer();
      said.markup(
          "feedbackInline",
          line(feedback),
          "outcomeIdentifier",
          CHOSEN,
          "identifier",
          identifier,
          "showHide",
          "show");
      inner += said.toString().replace("\n", "");
    }
    xml.markup("simpleChoice", inner, "identifier", identifier);
  }

  private void matching(Matching matching) {
    xml.open(
        "matchInteraction",
        "responseIdentifier",
        RESPONSE,
        "shuffle",
        "true",
        "maxAssociations",
        "0");
    xml.open("simpleMatchSet");
    matching.pairs().forEach(pair -> associable("l" + pair.id(), pair.text(), "1"));
    xml.close("simpleMatchSet").open("simpleMatchSet");
    matching.options().forEach(option -> associable("r" + option.id(), option.text(), "0"));
    xml.close("simpleMatchSet").close("matchInteraction");
  }

  private void associable(String identifier, Words text, String most) {
    xml.markup("simpleAssociableChoice", line(text), "identifier", identifier, "matchMax", most);
  }

  /** A response belongs to one place only: the passage is written in one language. */
  private void passage(Cloze cloze) {
    Words passage = cloze.passage();
    Words one = passage.uk().isEmpty() ? passage : new Words(passage.uk(), "");
    String html =
        LanguageHtml.QTI_BLOCK.of(
            one,
            List.of(),
            text -> {
              String filled = text;
              for (Cloze.Gap gap : cloze.gaps()) {
                filled = filled.replace("{{" + gap.id() + "}}", gap(gap));
              }
              return filled;
            });
    xml.raw(space(html)).raw("\n");
  }

  private String gap(Cloze.Gap gap) {
    var inline = dialect.writer();
    String response = QtiScoring.response(gap);
    if (gap.field() instanceof Choices choices) {
      inline.open("inlineChoiceInteraction", "responseIdentifier", response, "shuffle", "true");
      for (Choice choice : choices.choices()) {
        inline.leaf("inlineChoice", choice.text(Language.UK), "identifier", QtiWriter.id(choice));
      }
      inline.close("inlineChoiceInteraction");
    } else {
      inline.empty("textEntryInteraction", "responseIdentifier", response);
    }
    return inline.toString().replace("\n", "");
  }

  private void places(Hotspot hotspot) {
    PictureSize size = size();
    ExchangedFile file = question.file(hotspot.picture().file());
    xml.open("selectPointInteraction", "responseIdentifier", RESPONSE, "maxChoices", "1");
    xml.markup(
        "object",
        line(hotspot.picture().alternative()),
        "data",
        address(hotspot.picture()),
        "type",
        file.mediaType(),
        "width",
        String.valueOf(size.width()),
        "height",
        String.valueOf(size.height()));
    xml.close("selectPointInteraction");
  }
}
