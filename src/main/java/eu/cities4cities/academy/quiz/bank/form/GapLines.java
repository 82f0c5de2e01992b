package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What fills a gap, a line each, much as in GIFT: {@code =right | other language # feedback},
 * {@code %50%half right}, a number as {@code 3.14 : 0.01}. A backslash makes the next sign plain.
 */
final class GapLines {
  private static final String MARKS = "\\|#:=%";

  private GapLines() {}

  /** A line in its parts. */
  private record Line(int weight, boolean marked, List<String> text, List<String> feedback) {
    Words words() {
      return of(text);
    }

    Words said() {
      return of(feedback);
    }

    private static Words of(List<String> parts) {
      return new Words(parts.isEmpty() ? "" : parts.get(0), parts.size() > 1 ? parts.get(1) : "");
    }
  }

  static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  static Choice choice(String line, int id) {
    Line read = read(line, "|");
    return new Choice(id, read.words(), read.marked() ? read.weight() : 0, read.said());
  }

  static ShortAnswer.Accepted word(String line) {
    Line read = read(line, "");
    return new ShortAnswer.Accepted(
        String.join("", read.text()), read.marked() ? read.weight() : Weight.FULL, read.said());
  }

  static Numerical.Accepted number(String line) {
    Line read = read(line, ":");
    BigDecimal tolerance =
        read.text().size() > 1 ? Typed.number(read.text().get(1)) : BigDecimal.ZERO;
    return new Numerical.Accepted(
        Typed.number(read.text().isEmpty() ? "" : read.text().get(0)),
        tolerance,
        read.marked() ? read.weight() : Weight.FULL,
        read.said());
  }

  static String of(Choice choice) {
    String start =
        choice.weight() == Weight.FULL
            ? "="
            : choice.weight() == 0 ? "" : "%" + Typed.percent(choice.weight()) + "%";
    return start + written(choice.text()) + feedback(choice.feedback());
  }

  static String of(ShortAnswer.Accepted accepted) {
    return start(accepted.weight()) + plain(accepted.text()) + feedback(accepted.feedback());
  }

  static String of(Numerical.Accepted accepted) {
    return start(accepted.weight())
        + Typed.of(accepted.value())
        + " : "
        + Typed.of(accepted.tolerance())
        + feedback(accepted.feedback());
  }

  private static String start(int weight) {
    return weight == Weight.FULL ? "" : "%" + Typed.percent(weight) + "%";
  }

  private static String feedback(Words words) {
    return words.isEmpty() ? "" : " # " + written(words);
  }

  private static String written(Words words) {
    return plain(words.uk()) + (words.en().isEmpty() ? "" : " | " + plain(words.en()));
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (char sign : text.toCharArray()) {
      if (sign == '\n') {
        out.append("\\n");
      } else if (sign != '\r') {
        out.append(MARKS.indexOf(sign) >= 0 ? "\\" : "").append(sign);
      }
    }
    return out.toString();
  }

  private static Line read(String line, String separator) {
    int weight = Weight.FULL;
    boolean marked = false;
    String rest = line;
    if (rest.startsWith("=")) {
      marked = true;
      rest = rest.substring(1);
    } else if (rest.startsWith("%")) {
      int end = rest.indexOf('%', 1);
      if (end < 0) {
        throw new InvalidInputException("quiz.refused.noPercent", line);
      }
      weight = Typed.weight(rest.substring(1, end));
      marked = true;
      rest = rest.substring(end + 1);
    }
    List<String> halves = split(rest, '#');
    List<String> text =
        separator.isEmpty() ? List.of(halves.get(0)) : split(halves.get(0), separator.charAt(0));
    List<String> feedback = halves.size() > 1 ? split(halves.get(1), '|') : List.of();
    return new Line(weight, marked, unescaped(text), unescaped(feedback));
  }

  /** Splits at that sign once, where no backslash stands before it. */
  private static List<String> split(String text, char sign) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == sign) {
        return List.of(text.substring(0, at), text.substring(at + 1));
      }
    }
    return List.of(text);
  }

  private static List<String> unescaped(List<String> parts) {
    List<String> plain = new ArrayList<>();
    for (String part : parts) {
      StringBuilder out = new StringBuilder();
      for (int at = 0; at < part.length(); at++) {
        char sign = part.charAt(at);
        if (sign == '\\' && at + 1 < part.length()) {
          char next = part.charAt(++at);
          out.append(next == 'n' ? '\n' : next);
        } else {
          out.append(sign);
        }
      }
      plain.add(out.toString().strip());
    }
    return plain;
  }
}
