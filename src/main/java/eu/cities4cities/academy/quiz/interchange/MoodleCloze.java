package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gaps as Moodle writes them into a text: <code>{2:SHORTANSWER:=Kyiv#Right~%50%Kiev}</code>.
 *
 * @param html the text with {@code {{1}}} in place of the first gap
 */
record MoodleCloze(String html, List<Cloze.Gap> gaps) {
  private static final Pattern START =
      Pattern.compile("\\{(\\d{0,3}):([A-Z_]{2,20}):", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,7})?)%");
  private static final String ESCAPED = "}#~/\"\\";

  private record Answer(String text, int weight, Words feedback) {}

  static boolean hasGap(String html) {
    return START.matcher(html).find();
  }

  /**
   * Reads a text with gaps.
   *
   * @param line where the question stands in its file
   */
  static MoodleCloze read(String html, int line) throws NotUnderstoodException {
    var text = new StringBuilder();
    List<Cloze.Gap> gaps = new ArrayList<>();
    Matcher start = START.matcher(html);
    int done = 0;
    while (start.find(done)) {
      int end = end(html, start.end());
      if (end < 0) {
        throw new NotUnderstoodException(Remark.Kind.BRACES, String.valueOf(line));
      }
      int id = gaps.size() + 1;
      int weight = start.group(1).isEmpty() ? 1 : Integer.parseInt(start.group(1));
      gaps.add(
          new Cloze.Gap(
              id,
              weight,
              field(
                  start.group(2).toUpperCase(Locale.ROOT),
                  html.substring(start.end(), end),
                  line)));
      text.append(html, done, start.start()).append("{{").append(id).append("}}");
      done = end + 1;
    }
    return new MoodleCloze(text.append(html, done, html.length()).toString(), gaps);
  }

  private static int end(String html, int from) {
    for (int i = from; i < html.length(); i++) {
      char sign = html.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == '}') {
        return i;
      }
    }
    return -1;
  }

  private static Interaction field(String kind, String written, int line)
      throws NotUnderstoodException {
    List<Answer> answers = answers(written);
    switch (kind) {
      case "SHORTANSWER", "SA", "MW":
        return shortAnswer(false, answers);
      case "SHORTANSWER_C", "SAC", "MWC":
        return shortAnswer(true, answers);
      case "NUMERICAL", "NM":
        return numerical(answers, line);
      default:
        if (kind.matches("(MULTICHOICE(_[VHS]{1,2})?|MC[VHS]{0,2})")) {
          List<Choice> choices = new ArrayList<>();
          for (Answer each : answers) {
            choices.add(
                new Choice(choices.size() + 1, words(each.text()), each.weight(), each.feedback()));
          }
          return GiftAnswers.weighted(false, choices);
        }
        throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, kind);
    }
  }

  private static ShortAnswer shortAnswer(boolean caseMatters, List<Answer> answers) {
    return new ShortAnswer(
        caseMatters,
        answers.stream()
            .map(each -> new ShortAnswer.Accepted(each.text(), each.weight(), each.feedback()))
            .toList());
  }

  private static Numerical numerical(List<Answer> answers, int line) throws NotUnderstoodException {
    List<Numerical.Accepted> accepted = new ArrayList<>();
    for (Answer each : answers) {
      String[] parts = each.text().split(":", 2);
      BigDecimal value =
          Decimals.read(parts[0])
              .orElseThrow(
                  () ->
                      new NotUnderstoodException(Remark.Kind.NOT_UNDERSTOOD, String.valueOf(line)));
      BigDecimal tolerance =
          parts.length < 2 ? BigDecimal.ZERO : Decimals.read(parts[1]).orElse(BigDecimal.ZERO);
      accepted.add(new Numerical.Accepted(value, tolerance, each.weight(), each.feedback()));
    }
    return new Numerical(accepted, List.of(), 0);
  }

  private static List<Answer> answers(String written) {
    List<Answer> answers = new ArrayList<>();
    for (String piece : split(written, '~')) {
      List<String> parts = split(piece, '#');
      String text = parts.get(0).strip();
      int weight = 0;
      Matcher percent = WEIGHT.matcher(text);
      if (text.startsWith("=")) {
        weight = Weight.FULL;
        text = text.substring(1);
      } else if (percent.find()) {
        weight = Decimals.weight(percent.group(1));
        text = text.substring(percent.end());
      }
      String feedback = parts.stream().skip(1).collect(Collectors.joining("#"));
      answers.add(new Answer(plain(text), weight, words(plain(feedback))));
    }
    return answers;
  }

  private static List<String> split(String text, char by) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == by) {
        parts.add(text.substring(start, i));
        start = i + 1;
      } else if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
    }
    return parts;
  }

  private static String plain(String written) {
    String unescaped = written.replaceAll("\\\\([" + Pattern.quote(ESCAPED) + "])", "$1");
    return SaidHtml.of(unescaped).words().in(Language.UK);
  }

  private static Words words(String text) {
    return Language.ofText(text) == Language.UK ? new Words(text, "") : new Words("", text);
  }

  /** A gap as it stands in a text. */
  static String write(Cloze.Gap gap) {
    String kind =
        switch (gap.field().kind()) {
          case NUMERICAL -> "NUMERICAL";
          case SINGLE -> "MULTICHOICE";
          default -> ((ShortAnswer) gap.field()).caseMatters() ? "SHORTANSWER_C" : "SHORTANSWER";
        };
    return "{" + gap.weight() + ":" + kind + ":" + written(gap.field()) + "}";
  }

  private static String written(Interaction field) {
    List<String> answers = new ArrayList<>();
    if (field instanceof Choices choices) {
      FairWeights.of(choices)
          .forEach(
              choice ->
                  answers.add(
                      answer(choice.text(Language.UK), choice.weight(), choice.feedback())));
    } else if (field instanceof Numerical numbers) {
      numbers
          .accepted()
          .forEach(
              form ->
                  answers.add(
                      answer(
                          form.value() + ":" + form.tolerance(), form.weight(), form.feedback())));
    } else {
      ((ShortAnswer) field)
          .accepted()
          .forEach(form -> answers.add(answer(form.text(), form.weight(), form.feedback())));
    }
    return String.join("~", answers);
  }

  private static String answer(String text, int weight, Words feedback) {
    String mark =
        weight == Weight.FULL ? "=" : weight == 0 ? "" : "%" + Decimals.percent(weight) + "%";
    String said = feedback.in(Language.UK);
    return mark + escaped(text) + (said.isEmpty() ? "" : "#" + escaped(said));
  }

  private static String escaped(String text) {
    return LanguageHtml.encoded(text).replaceAll("[" + Pattern.quote(ESCAPED) + "]", "\\\\$0");
  }
}
