package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
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
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One question of a Moodle XML file. */
final class MoodleQuestion {
  private static final int LONGEST = 200_000;

  private final XmlElement element;
  private final QuestionFiles files = new QuestionFiles();
  private final Set<Part> lost = EnumSet.noneOf(Part.class);
  private final List<Picture> pictures = new ArrayList<>();

  MoodleQuestion(XmlElement element) {
    this.element = element;
    element.all("file").forEach(file -> files.offer(file.attribute("name"), file.text()));
  }

  QuestionContent content() throws NotUnderstoodException {
    String type = element.attribute("type");
    String text = html(element.child("questiontext").orElse(element));
    if (text.length() > LONGEST) {
      throw new NotUnderstoodException(Remark.Kind.TOO_LONG, String.valueOf(element.line()));
    }
    lost.addAll(MoodleSettings.lost(element));
    Words general = words("generalfeedback");
    if (type.equals("cloze") || type.equals("multianswer")) {
      return cloze(text, general);
    }
    if (MoodleSelects.isOne(type)) {
      return gaps(Words.NONE, MoodleSelects.read(element, text), general);
    }
    if (type.equals("ddmarker")) {
      Words own = seen(text);
      return new QuestionContent(
          own, points(), general, pictures, MoodleMarkers.read(element, files, own, lost));
    }
    Words own = seen(text);
    Interaction interaction = interaction(type);
    int points = interaction.kind().isAsked() ? points() : 0;
    return new QuestionContent(own, points, general, pictures, interaction);
  }

  private Interaction interaction(String type) throws NotUnderstoodException {
    return switch (type) {
      case "multichoice", "multichoiceset" -> choices(type.equals("multichoiceset"));
      case "truefalse" -> trueFalse();
      case "shortanswer" -> shortAnswer();
      case "numerical" -> MoodleNumbers.read(element, this::feedback, lost);
      case "matching", "match", "ddmatch" -> matching();
      case "ordering" -> ordering();
      case "essay" -> essay();
      case "description" -> Description.INSTANCE;
      default -> throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, type);
    };
  }

  private QuestionContent cloze(String html, Words general) throws NotUnderstoodException {
    int head = html.indexOf("</p>");
    boolean introduced = head >= 0 && !MoodleCloze.hasGap(html.substring(0, head));
    Words text = introduced ? seen(html.substring(0, head)) : Words.NONE;
    String passage = introduced ? html.substring(head) : html;
    return gaps(text, MoodleCloze.read(passage, element.line()), general);
  }

  private QuestionContent gaps(Words text, MoodleCloze gaps, Words general) {
    Words passage = seen(gaps.html());
    return new QuestionContent(text, points(), general, pictures, new Cloze(passage, gaps.gaps()));
  }

  private int points() {
    String written = element.text("defaultgrade");
    BigDecimal grade = Decimals.read(written).orElse(BigDecimal.ONE);
    BigDecimal whole =
        grade
            .setScale(0, RoundingMode.HALF_UP)
            .max(BigDecimal.ONE)
            .min(BigDecimal.valueOf(QuestionContent.MOST_POINTS));
    if (whole.compareTo(grade) != 0) {
      lost.add(Part.POINTS);
    }
    return whole.intValue();
  }

  /** A text with its markup; other formats than HTML become HTML. */
  private String html(XmlElement holder) {
    String text = holder.text("text");
    String format = holder.attribute("format");
    if (format.equals("plain_text")) {
      return LanguageHtml.encoded(text);
    }
    if (format.equals("markdown") && !text.isEmpty()) {
      lost.add(Part.FORMATTING);
      return LanguageHtml.encoded(text);
    }
    return format.equals("moodle_auto_format") ? text.replace("\n", "<br/>") : text;
  }

  /** Words in which pictures are shown. */
  private Words seen(String html) {
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

  /** The words of an element of that name; none where it is missing. */
  private Words words(String name) {
    return element.child(name).map(this::words).orElse(Words.NONE);
  }

  /** Words in which there is no room for pictures. */
  private Words said(String html) {
    SaidHtml said = SaidHtml.of(html);
    lost.addAll(said.lost());
    if (!said.images().isEmpty()) {
      lost.add(Part.PICTURES);
    }
    return said.words();
  }

  private Words words(XmlElement holder) {
    return said(html(holder));
  }

  private Words feedback(XmlElement answer) {
    return answer.child("feedback").map(this::words).orElse(Words.NONE);
  }

  private static int weight(XmlElement answer) {
    return Decimals.weight(answer.attribute("fraction"));
  }

  private Choices choices(boolean exactly) {
    List<Choice> choices = new ArrayList<>();
    for (XmlElement answer : element.children("answer")) {
      choices.add(new Choice(choices.size() + 1, words(answer), weight(answer), feedback(answer)));
    }
    String single = element.text("single");
    boolean several = exactly || single.equals("false") || single.equals("0");
    return exactly
        ? new Choices(true, Marking.ALL_OR_NOTHING, 0, choices)
        : GiftAnswers.weighted(several, choices);
  }

  private TrueFalse trueFalse() {
    boolean right = true;
    Words ifTrue = Words.NONE;
    Words ifFalse = Words.NONE;
    for (XmlElement answer : element.children("answer")) {
      boolean saysTrue = answer.text("text").equalsIgnoreCase("true");
      if (saysTrue) {
        right = weight(answer) > 0;
        ifTrue = feedback(answer);
      } else {
        ifFalse = feedback(answer);
      }
    }
    return new TrueFalse(right, ifTrue, ifFalse);
  }

  private ShortAnswer shortAnswer() {
    List<ShortAnswer.Accepted> accepted = new ArrayList<>();
    for (XmlElement answer : element.children("answer")) {
      if (answer.text("text").equals("*") && weight(answer) <= 0) {
        lost.add(Part.CHOICE_FEEDBACK);
      } else {
        accepted.add(
            new ShortAnswer.Accepted(answer.text("text"), weight(answer), feedback(answer)));
      }
    }
    return new ShortAnswer(element.text("usecase").equals("1"), accepted);
  }

  private Matching matching() {
    List<Words> left = new ArrayList<>();
    List<Words> right = new ArrayList<>();
    List<Words> others = new ArrayList<>();
    for (XmlElement pair : element.children("subquestion")) {
      Words what = words(pair);
      Words with = said(pair.child("answer").map(answer -> answer.text("text")).orElse(""));
      if (what.isEmpty()) {
        others.add(with);
      } else {
        left.add(what);
        right.add(with);
      }
    }
    right.addAll(others);
    return Matching.of(left, right);
  }

  private Ordering ordering() {
    List<Words> items = new ArrayList<>();
    element.children("answer").forEach(answer -> items.add(words(answer)));
    String marking = element.text("gradingtype");
    boolean strict = marking.equals("ALL_OR_NOTHING") || marking.equals("-1");
    boolean partial = marking.equals("RELATIVE_NEXT_EXCLUDE_LAST") || marking.equals("1");
    if (!strict && !partial) {
      lost.add(Part.MARKING);
    }
    return Ordering.of(items, !strict);
  }

  private Interaction essay() {
    int files = Decimals.whole(element.text("attachments"), 0);
    Rubric rubric = MoodleRubric.read(element, points());
    if (element.text("responseformat").equals("noinline")) {
      boolean known = files >= 1 && files <= FileUpload.MOST_FILES;
      if (!known) {
        lost.add(Part.LIMITS);
      }
      return new FileUpload(known ? files : FileUpload.MOST_FILES, rubric);
    }
    if (files != 0) {
      lost.add(Part.ATTACHMENTS);
    }
    return new Essay(
        Math.max(0, Decimals.whole(element.text("minwordlimit"), 0)),
        Math.max(0, Decimals.whole(element.text("maxwordlimit"), 0)),
        rubric);
  }

  /** The pictures that it shows. */
  List<ExchangedFile> files() {
    return files.used();
  }

  /** What could not be carried. */
  Set<Part> lost() {
    return lost;
  }
}
