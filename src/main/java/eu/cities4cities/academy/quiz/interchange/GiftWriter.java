package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.FileText;
import eu.cities4cities.academy.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes GIFT. */
final class GiftWriter {
  private static final String PLAIN = "[plain]";
  private static final String HTML = "[html]";

  private final StringBuilder out = new StringBuilder();
  private final List<Remark> remarks = new ArrayList<>();
  private List<String> category = List.of();

  private GiftWriter() {}

  static Writing write(List<ExchangedQuestion> questions) {
    var writer = new GiftWriter();
    int number = 0;
    for (ExchangedQuestion question : questions) {
      number++;
      writer.write(number, question);
    }
    return new Writing(writer.out.toString().getBytes(StandardCharsets.UTF_8), writer.remarks);
  }

  private void write(int number, ExchangedQuestion question) {
    Optional<String> written = question(question);
    if (written.isEmpty()) {
      remarks.add(Remark.of(number, question.shownName(), Remark.Kind.KIND_NOT_IN_FORMAT));
      return;
    }
    if (!question.category().equals(category)) {
      category = question.category();
      out.append("$CATEGORY: ").append(Categories.write(category)).append("\n\n");
    }
    QuestionContent content = question.content();
    QuestionContent carried =
        new QuestionContent(
            content.text(), content.points(), content.feedback(), List.of(), content.interaction());
    Reading reading = GiftReader.read(new FileText(written.get(), "UTF-8", false));
    QuestionContent read =
        reading.questions().isEmpty() ? carried : reading.questions().get(0).content();
    Optional<String> seal = Seal.of(carried, read);
    var notes = new StringBuilder();
    question.tags().forEach(tag -> notes.append(" [tag:").append(noted(tag)).append(']'));
    seal.ifPresent(it -> notes.append(" [").append(Seal.NAME).append(':').append(it).append(']'));
    if (!notes.isEmpty()) {
      out.append("//").append(notes).append('\n');
    }
    out.append(written.get()).append("\n\n");
    remark(number, question, read);
  }

  private void remark(int number, ExchangedQuestion question, QuestionContent read) {
    Set<Part> less = Differences.between(question.content(), read);
    if (less.remove(Part.PICTURES)) {
      remarks.add(
          Remark.of(
              number, question.shownName(), Remark.Kind.NOT_CARRIED, EnumSet.of(Part.PICTURES)));
    }
    if (!less.isEmpty()) {
      remarks.add(Remark.of(number, question.shownName(), Remark.Kind.OTHERS_READ_LESS, less));
    }
  }

  private static String noted(String tag) {
    return tag.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("]", "\\]");
  }

  /** The paragraph of a question; empty if GIFT has no such. */
  private static Optional<String> question(ExchangedQuestion question) {
    QuestionContent content = question.content();
    String name = "::" + Gift.escape(question.shownName()) + "::";
    boolean isCloze = content.interaction() instanceof Cloze;
    Words text = isCloze ? ((Cloze) content.interaction()).passage() : content.text();
    String format = format(text);
    String before = name + (isPlainest(text) ? "" : format) + escaped(text, format);
    if (content.kind() == QuestionKind.DESCRIPTION) {
      return Optional.of(before);
    }
    Interaction asked =
        content.interaction() instanceof Cloze cloze && isMissingWord(cloze)
            ? cloze.gaps().get(0).field()
            : content.interaction();
    String general = content.feedback().isEmpty() ? "" : "####" + part(content.feedback(), format);
    return answers(asked, format)
        .map(answers -> "{" + answers + general + "}")
        .map(
            answers ->
                isCloze ? before.replace(Gift.escape("{{1}}"), answers) : before + " " + answers);
  }

  /** One gap, in one language. */
  private static boolean isMissingWord(Cloze cloze) {
    Words passage = cloze.passage();
    String only = passage.uk() + passage.en();
    return cloze.gaps().size() == 1
        && cloze.gaps().get(0).id() == 1
        && (passage.uk().isEmpty() || passage.en().isEmpty())
        && !only.endsWith("{{1}}");
  }

  private static Optional<String> answers(Interaction interaction, String format) {
    if (interaction instanceof Choices choices) {
      return Optional.of(choices(choices, format));
    }
    if (interaction instanceof TrueFalse truth) {
      return Optional.of(truth(truth, format));
    }
    if (interaction instanceof ShortAnswer words) {
      return Optional.of(words(words, format));
    }
    if (interaction instanceof Numerical numbers) {
      return Optional.of(numbers(numbers, format));
    }
    if (interaction instanceof Matching matching) {
      return Optional.of(matching(matching, format));
    }
    if (interaction instanceof Ordering ordering) {
      return Optional.of(ordering(ordering, format));
    }
    return interaction.kind() == QuestionKind.ESSAY ? Optional.of("") : Optional.empty();
  }

  private static String choices(Choices choices, String format) {
    var answers = new StringBuilder();
    String best = choices.key().text();
    for (Choice choice : FairWeights.of(choices)) {
      boolean right = !choices.several() && choice.value().equals(best);
      int usual = right ? Weight.FULL : 0;
      answers.append(right ? "\n\t=" : "\n\t~");
      if (choices.several() || choice.weight() != usual) {
        answers.append('%').append(Decimals.percent(choice.weight())).append('%');
      }
      answers.append(part(choice.text(), format)).append(feedback(choice.feedback(), format));
    }
    return answers.append('\n').toString();
  }

  private static String truth(TrueFalse truth, String format) {
    Words ifRight = truth.right() ? truth.feedbackTrue() : truth.feedbackFalse();
    Words ifWrong = truth.right() ? truth.feedbackFalse() : truth.feedbackTrue();
    String right = feedback(ifRight, format);
    String wrong = feedback(ifWrong, format);
    return (truth.right() ? "TRUE" : "FALSE")
        + (wrong.isEmpty() && !right.isEmpty() ? "#" : wrong)
        + right;
  }

  private static String words(ShortAnswer words, String format) {
    var answers = new StringBuilder();
    for (ShortAnswer.Accepted form : words.accepted()) {
      answers
          .append("\n\t=%")
          .append(Decimals.percent(form.weight()))
          .append('%')
          .append(Gift.escape(form.text()))
          .append(feedback(form.feedback(), format));
    }
    return answers.append('\n').toString();
  }

  private static String numbers(Numerical numbers, String format) {
    var answers = new StringBuilder("#");
    for (Numerical.Accepted form : numbers.accepted()) {
      answers
          .append("\n\t=%")
          .append(Decimals.percent(form.weight()))
          .append('%')
          .append(form.value())
          .append(':')
          .append(form.tolerance())
          .append(feedback(form.feedback(), format));
    }
    return answers.append('\n').toString();
  }

  private static String matching(Matching matching, String format) {
    var answers = new StringBuilder();
    Sides sides = Sides.of(matching);
    for (int i = 0; i < sides.right().size(); i++) {
      String left = i < sides.left().size() ? part(sides.left().get(i), format) : "";
      answers
          .append("\n\t=")
          .append(left)
          .append(" -> ")
          .append(part(sides.right().get(i), format));
    }
    return answers.append('\n').toString();
  }

  private static String ordering(Ordering ordering, String format) {
    String marking = ordering.partial() ? "RELATIVE_NEXT_EXCLUDE_LAST" : "ALL_OR_NOTHING";
    var answers = new StringBuilder(">");
    answers.append(ordering.items().size()).append(" ALL VERTICAL ").append(marking);
    answers.append(" SHOW none");
    ordering.inOrder().forEach(item -> answers.append('\n').append(part(item, format)));
    return answers.append('\n').toString();
  }

  private static String feedback(Words words, String format) {
    return words.isEmpty() ? "" : "#" + part(words, format);
  }

  /** Words beside the question's text, with their format where it is another one. */
  private static String part(Words words, String usual) {
    String own = format(words);
    String named = own.equals(usual) && (own.equals(HTML) || isPlainest(words)) ? "" : own;
    return named + escaped(words, own);
  }

  private static String escaped(Words words, String format) {
    return Gift.escape(
        format.equals(HTML)
            ? LanguageHtml.MOODLE.of(words).replace("->", "-&gt;")
            : words.in(Language.UK));
  }

  private static String format(Words words) {
    String text = words.in(Language.UK);
    boolean simple = LanguageHtml.isPlain(words) && !text.contains("<math") && !text.contains("->");
    return simple ? PLAIN : HTML;
  }

  /** Whether the words mean the same in every format. */
  private static boolean isPlainest(Words words) {
    String text = words.in(Language.UK);
    return format(words).equals(PLAIN)
        && text.indexOf('<') < 0
        && text.indexOf('&') < 0
        && !text.contains("{mlang")
        && !text.startsWith("[");
  }
}
