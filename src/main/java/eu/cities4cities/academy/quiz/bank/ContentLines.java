package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything a question says, in lines that have names, so that two versions can be compared. */
final class ContentLines {
  private static final String START = "quiz.bank.line.";

  private final Map<Name, String> lines;
  private final Language language;
  private final UnaryOperator<String> texts;

  /**
   * The name of a line.
   *
   * @param number which one of several; 0 where there is one only
   */
  record Name(String key, int number) {}

  /**
   * @param lines takes the lines
   * @param texts gives the words of a key in that language
   */
  ContentLines(Map<Name, String> lines, Language language, UnaryOperator<String> texts) {
    this.lines = lines;
    this.language = language;
    this.texts = texts;
  }

  void write(QuestionContent content) {
    words("text", 0, content.text());
    line("points", 0, String.valueOf(content.points()));
    int number = 0;
    for (Picture picture : content.pictures()) {
      line("picture", ++number, picture.file() + ": " + both(picture.alternative()));
    }
    write(content.interaction());
    words("feedback", 0, content.feedback());
  }

  private void write(Interaction said) {
    if (said instanceof Choices each) {
      choices(each);
    } else if (said instanceof TrueFalse each) {
      line("right", 0, each.tell(each.key(), language).get(0));
      words("saidTrue", 0, each.feedbackTrue());
      words("saidFalse", 0, each.feedbackFalse());
    } else if (said instanceof ShortAnswer each) {
      line("caseMatters", 0, yes(each.caseMatters()));
      accepted(each.accepted().stream().map(ContentLines::line).toList());
    } else if (said instanceof Numerical each) {
      accepted(each.accepted().stream().map(ContentLines::line).toList());
      line(
          "units",
          0,
          each.units().stream().map(ContentLines::line).collect(Collectors.joining(", ")));
      line("unitPenalty", 0, each.units().isEmpty() ? "" : each.unitPenaltyPercent() + "\u00A0%");
    } else if (said instanceof Matching each) {
      int number = 0;
      for (String pair : each.tell(each.key(), language)) {
        line("pair", ++number, pair);
      }
      line("options", 0, String.valueOf(each.options().size()));
    } else if (said instanceof Ordering each) {
      int number = 0;
      for (Words item : each.inOrder()) {
        words("item", ++number, item);
      }
      line("partial", 0, yes(each.partial()));
    } else if (said instanceof Cloze each) {
      words("passage", 0, each.passage());
      each.gaps().forEach(gap -> line("gap", gap.id(), gap(gap)));
    } else if (said instanceof Hotspot each) {
      line("hotspot", 0, each.picture().file() + ": " + both(each.picture().alternative()));
      int number = 0;
      for (Region region : each.regions()) {
        line(
            "region",
            ++number,
            texts.apply("Region." + region.shape().name())
                + " "
                + region.numbers()
                + percent(region.weight())
                + said(region.label()));
      }
    } else if (said instanceof Essay each) {
      line("words", 0, each.fewestWords() + "–" + each.mostWords());
      rubric(each.rubric());
    } else if (said instanceof FileUpload each) {
      line("files", 0, String.valueOf(each.mostFiles()));
      rubric(each.rubric());
    }
  }

  private void choices(Choices said) {
    for (Choice choice : said.choices()) {
      line("choice", choice.id(), line(choice));
    }
    boolean shares = said.several() && said.marking() == Marking.EQUAL_SHARES;
    line(
        "marking",
        0,
        texts.apply("Marking." + said.marking().name())
            + (shares ? ", −" + said.penaltyPercent() + "\u00A0%" : ""));
  }

  private String yes(boolean is) {
    return is ? texts.apply("shared.yes") : "";
  }

  private void accepted(List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      line("accepted", i + 1, forms.get(i));
    }
  }

  private void rubric(Rubric rubric) {
    for (Rubric.Criterion each : rubric.criteria()) {
      line("criterion", each.id(), both(each.name()) + ": " + each.points());
    }
  }

  private String gap(Cloze.Gap gap) {
    String fills = "";
    if (gap.field() instanceof Choices each) {
      fills = each.choices().stream().map(ContentLines::line).collect(Collectors.joining("; "));
    } else if (gap.field() instanceof ShortAnswer each) {
      fills = each.accepted().stream().map(ContentLines::line).collect(Collectors.joining("; "));
    } else if (gap.field() instanceof Numerical each) {
      fills = each.accepted().stream().map(ContentLines::line).collect(Collectors.joining("; "));
    }
    return "×" + gap.weight() + " " + fills;
  }

  private static String line(Choice choice) {
    return both(choice.text()) + percent(choice.weight()) + said(choice.feedback());
  }

  private static String line(ShortAnswer.Accepted form) {
    return form.text() + percent(form.weight()) + said(form.feedback());
  }

  private static String line(Numerical.Accepted number) {
    return number.value().toPlainString()
        + " ± "
        + number.tolerance().toPlainString()
        + percent(number.weight())
        + said(number.feedback());
  }

  private static String line(Numerical.Unit unit) {
    return unit.name() + " ×" + unit.factor().toPlainString();
  }

  private static String percent(int weight) {
    return " (" + BigDecimal.valueOf(weight, 3).stripTrailingZeros().toPlainString() + "\u00A0%)";
  }

  private static String said(Words words) {
    return words.isEmpty() ? "" : " – " + both(words);
  }

  private static String both(Words words) {
    return words.uk().isEmpty() || words.en().isEmpty()
        ? words.uk() + words.en()
        : words.uk() + " / " + words.en();
  }

  private void words(String key, int number, Words words) {
    line(key + "Uk", number, words.uk());
    line(key + "En", number, words.en());
  }

  private void line(String key, int number, String value) {
    if (!value.isEmpty()) {
      lines.put(new Name(START + key, number), value);
    }
  }
}
