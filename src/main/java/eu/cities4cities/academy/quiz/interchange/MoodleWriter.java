package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes Moodle XML. */
final class MoodleWriter {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n";
  private static final String END = "</quiz>\n";

  private MoodleWriter() {}

  static Writing write(List<ExchangedQuestion> questions) {
    var out = new StringBuilder(HEAD);
    List<Remark> remarks = new ArrayList<>();
    List<String> category = List.of();
    int number = 0;
    for (ExchangedQuestion question : questions) {
      number++;
      if (!question.category().equals(category)) {
        category = question.category();
        out.append(
            new XmlWriter()
                .open("question", "type", "category")
                .open("category")
                .leaf("text", Categories.write(category))
                .close("category")
                .close("question"));
      }
      String plain = question(question, "");
      Reading reading = MoodleReader.read((HEAD + plain + END).getBytes(StandardCharsets.UTF_8));
      QuestionContent read = reading.questions().get(0).content();
      Optional<String> seal = Seal.of(question.content(), read);
      out.append(seal.map(it -> question(question, it)).orElse(plain));
      Set<Part> less = Differences.between(question.content(), read);
      if (!less.isEmpty()) {
        remarks.add(Remark.of(number, question.shownName(), Remark.Kind.OTHERS_READ_LESS, less));
      }
    }
    return new Writing(out.append(END).toString().getBytes(StandardCharsets.UTF_8), remarks);
  }

  private static String question(ExchangedQuestion question, String seal) {
    QuestionContent content = question.content();
    var xml = new XmlWriter();
    xml.open("question", "type", type(content.interaction()));
    if (!seal.isEmpty()) {
      xml.raw("<?" + Seal.NAME + " " + seal + "?>\n");
    }
    xml.open("name").leaf("text", question.shownName()).close("name");
    questionText(xml, question);
    html(xml, "generalfeedback", content.feedback());
    xml.leaf("defaultgrade", String.valueOf(content.points()));
    xml.leaf("penalty", "0").leaf("hidden", "0");
    answers(xml, question);
    if (!question.tags().isEmpty()) {
      xml.open("tags");
      question.tags().forEach(tag -> xml.open("tag").leaf("text", tag).close("tag"));
      xml.close("tags");
    }
    return xml.close("question").toString();
  }

  private static String type(Interaction interaction) {
    return switch (interaction.kind()) {
      case SINGLE, MULTIPLE -> "multichoice";
      case TRUE_FALSE -> "truefalse";
      case SHORT_ANSWER -> "shortanswer";
      case NUMERICAL -> "numerical";
      case MATCHING -> "matching";
      case ORDERING -> "ordering";
      case CLOZE -> "cloze";
      case HOTSPOT -> "ddmarker";
      case ESSAY, FILE_UPLOAD -> "essay";
      case DESCRIPTION -> "description";
    };
  }

  private static void questionText(XmlWriter xml, ExchangedQuestion question) {
    QuestionContent content = question.content();
    Map<Long, String> names = new LinkedHashMap<>();
    List<LanguageHtml.Image> images = new ArrayList<>();
    for (Picture picture : content.pictures()) {
      String name = name(question, picture.file());
      names.put(picture.file(), name);
      images.add(
          new LanguageHtml.Image(
              "@@PLUGINFILE@@/"
                  + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
              picture.alternative()));
    }
    String text = LanguageHtml.MOODLE.of(content.text(), images, UnaryOperator.identity());
    if (content.interaction() instanceof Cloze cloze) {
      text = (text.isEmpty() ? "" : "<p>" + text + "</p>") + passage(cloze);
    }
    xml.open("questiontext", "format", "html").leaf("text", text);
    names.forEach((number, name) -> file(xml, name, question.file(number).content()));
    xml.close("questiontext");
  }

  /** Moodle counts a gap as often as it stands there: the passage is written in one language. */
  private static String passage(Cloze cloze) {
    Words passage = cloze.passage();
    Words one = passage.uk().isEmpty() ? passage : new Words(passage.uk(), "");
    return LanguageHtml.MOODLE.of(
        one,
        List.of(),
        html -> {
          String text = html;
          for (Cloze.Gap gap : cloze.gaps()) {
            text = text.replace("{{" + gap.id() + "}}", MoodleCloze.write(gap));
          }
          return text;
        });
  }

  /** A file's name, which differs from those of the question's other files. */
  private static String name(ExchangedQuestion question, long number) {
    String name = question.file(number).name();
    boolean only = question.files().stream().filter(file -> file.name().equals(name)).count() == 1;
    return only ? name : number + "-" + name;
  }

  static void file(XmlWriter xml, ExchangedFile file) {
    file(xml, file.name(), file.content());
  }

  private static void file(XmlWriter xml, String name, byte[] content) {
    xml.leaf(
        "file",
        Base64.getEncoder().encodeToString(content),
        "name",
        name,
        "path",
        "/",
        "encoding",
        "base64");
  }

  private static void answers(XmlWriter xml, ExchangedQuestion question) {
    Interaction interaction = question.content().interaction();
    if (interaction instanceof Choices choices) {
      xml.leaf("single", String.valueOf(!choices.several()));
      xml.leaf("shuffleanswers", "true").leaf("answernumbering", "none");
      FairWeights.of(choices)
          .forEach(
              choice ->
                  answer(
                      xml,
                      LanguageHtml.MOODLE.of(choice.text()),
                      choice.weight(),
                      choice.feedback()));
    } else if (interaction instanceof TrueFalse truth) {
      answer(xml, "true", truth.right() ? Weight.FULL : 0, truth.feedbackTrue());
      answer(xml, "false", truth.right() ? 0 : Weight.FULL, truth.feedbackFalse());
    } else if (interaction instanceof ShortAnswer words) {
      xml.leaf("usecase", words.caseMatters() ? "1" : "0");
      words.accepted().forEach(form -> answer(xml, form.text(), form.weight(), form.feedback()));
    } else if (interaction instanceof Numerical numbers) {
      numbers(xml, numbers);
    } else if (interaction instanceof Matching matching) {
      matching(xml, matching);
    } else if (interaction instanceof Ordering ordering) {
      ordering(xml, ordering);
    } else if (interaction instanceof Hotspot hotspot) {
      MoodleMarkers.write(xml, question, hotspot);
    } else if (interaction instanceof Essay essay) {
      xml.leaf("responseformat", "editor").leaf("responserequired", "1");
      xml.leaf("responsefieldlines", "10").leaf("attachments", "0");
      limit(xml, "minwordlimit", essay.fewestWords());
      limit(xml, "maxwordlimit", essay.mostWords());
      rubric(xml, essay.rubric());
    } else if (interaction instanceof FileUpload upload) {
      xml.leaf("responseformat", "noinline").leaf("responserequired", "0");
      xml.leaf("attachments", String.valueOf(upload.mostFiles()));
      xml.leaf("attachmentsrequired", "1");
      rubric(xml, upload.rubric());
    }
  }

  private static void answer(XmlWriter xml, String text, int weight, Words feedback) {
    xml.open("answer", "fraction", Decimals.percent(weight), "format", "html").leaf("text", text);
    html(xml, "feedback", feedback);
    xml.close("answer");
  }

  private static void html(XmlWriter xml, String name, Words words) {
    xml.open(name, "format", "html").leaf("text", LanguageHtml.MOODLE.of(words)).close(name);
  }

  private static void numbers(XmlWriter xml, Numerical numbers) {
    for (Numerical.Accepted form : numbers.accepted()) {
      xml.open("answer", "fraction", Decimals.percent(form.weight()), "format", "plain_text");
      xml.leaf("text", form.value().toString()).leaf("tolerance", form.tolerance().toString());
      html(xml, "feedback", form.feedback());
      xml.close("answer");
    }
    if (!numbers.units().isEmpty()) {
      xml.open("units");
      for (Numerical.Unit unit : numbers.units()) {
        BigDecimal multiplier = BigDecimal.ONE.divide(unit.factor(), MathContext.DECIMAL64);
        xml.open("unit")
            .leaf("multiplier", multiplier.toPlainString())
            .leaf("unit_name", unit.name())
            .close("unit");
      }
      xml.close("units");
    }
    boolean penalty = !numbers.units().isEmpty() && numbers.unitPenaltyPercent() > 0;
    xml.leaf("unitgradingtype", penalty ? "1" : "0");
    xml.leaf("unitpenalty", BigDecimal.valueOf(numbers.unitPenaltyPercent(), 2).toString());
    xml.leaf("showunits", numbers.units().isEmpty() ? "3" : "0").leaf("unitsleft", "0");
  }

  private static void matching(XmlWriter xml, Matching matching) {
    xml.leaf("shuffleanswers", "true");
    Sides sides = Sides.of(matching);
    for (int i = 0; i < sides.right().size(); i++) {
      Words left = i < sides.left().size() ? sides.left().get(i) : Words.NONE;
      xml.open("subquestion", "format", "html").leaf("text", LanguageHtml.MOODLE.of(left));
      xml.open("answer").leaf("text", LanguageHtml.MOODLE.of(sides.right().get(i))).close("answer");
      xml.close("subquestion");
    }
  }

  private static void ordering(XmlWriter xml, Ordering ordering) {
    xml.leaf("layouttype", "VERTICAL").leaf("selecttype", "ALL").leaf("selectcount", "0");
    xml.leaf("gradingtype", ordering.partial() ? "RELATIVE_NEXT_EXCLUDE_LAST" : "ALL_OR_NOTHING");
    xml.leaf("showgrading", "SHOW").leaf("numberingstyle", "none");
    ordering.inOrder().forEach(item -> answer(xml, LanguageHtml.MOODLE.of(item), 0, Words.NONE));
  }

  private static void limit(XmlWriter xml, String name, int words) {
    if (words > 0) {
      xml.leaf(name, String.valueOf(words));
    }
  }

  private static void rubric(XmlWriter xml, Rubric rubric) {
    xml.open("graderinfo", "format", "html")
        .leaf("text", MoodleRubric.write(rubric, LanguageHtml.MOODLE))
        .close("graderinfo");
  }
}
