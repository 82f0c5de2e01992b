package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in a GIFT question's braces. */
final class GiftAnswers {
  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,5})?)%");
  private static final Pattern TRUTH =
      Pattern.compile("(?is)^(T|TRUE|F|FALSE)\\s*(?:#(.*?))?(?:#(.*))?$");
  private static final Pattern ORDER =
      Pattern.compile("^>\\s*((?:[A-Z0-9_]+(?:\\s+|$)){0,6})", Pattern.CASE_INSENSITIVE);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final GiftText texts;
  private final int line;

  GiftAnswers(GiftText texts, int line) {
    this.texts = texts;
    this.line = line;
  }

  Interaction read(String answers) throws NotUnderstoodException {
    if (answers.isEmpty()) {
      return new Essay(0, 0, Rubric.NONE);
    }
    if (answers.startsWith("#")) {
      return numerical(answers.substring(1).strip());
    }
    if (answers.startsWith(">")) {
      return ordering(answers);
    }
    if (answers.indexOf('~') >= 0) {
      return choices(answers);
    }
    if (answers.indexOf('=') >= 0 && answers.contains("->")) {
      return matching(answers);
    }
    Matcher truth = TRUTH.matcher(answers);
    if (truth.matches()) {
      return trueFalse(truth);
    }
    return shortAnswer(answers.startsWith("=") ? answers : "=" + answers);
  }

  /** An answer: its weight, its text and the feedback after it. */
  private record Piece(int weight, String text, String feedback) {}

  private static Piece part(String piece, int usual) throws NotUnderstoodException {
    String rest = piece.substring(1).strip();
    int weight = usual;
    Matcher written = WEIGHT.matcher(rest);
    if (written.find()) {
      weight = new BigDecimal(written.group(1)).movePointRight(3).intValue();
      rest = rest.substring(written.end());
    }
    int feedback = rest.indexOf('#');
    return feedback < 0
        ? new Piece(weight, rest.strip(), "")
        : new Piece(weight, rest.substring(0, feedback).strip(), rest.substring(feedback + 1));
  }

  private Choices choices(String answers) throws NotUnderstoodException {
    boolean single = answers.indexOf('=') >= 0;
    List<Choice> choices = new ArrayList<>();
    for (String piece : Gift.pieces(answers, "=~")) {
      Piece part = part(piece, piece.startsWith("=") ? Weight.FULL : 0);
      choices.add(
          new Choice(
              choices.size() + 1,
              texts.words(part.text()),
              part.weight(),
              texts.words(part.feedback())));
    }
    return weighted(!single, choices);
  }

  /** Choices by weights; where one is wholly right and no other anything, simply right or wrong. */
  static Choices weighted(boolean several, List<Choice> choices) {
    boolean simple =
        !several
            && choices.stream().allMatch(each -> each.weight() == 0 || each.weight() == Weight.FULL)
            && choices.stream().filter(Choice::right).count() == 1;
    return simple ? Choices.single(choices) : new Choices(several, Marking.WEIGHTS, 0, choices);
  }

  private ShortAnswer shortAnswer(String answers) throws NotUnderstoodException {
    List<ShortAnswer.Accepted> accepted = new ArrayList<>();
    for (String piece : Gift.pieces(answers, "=")) {
      Piece part = part(piece, Weight.FULL);
      accepted.add(
          new ShortAnswer.Accepted(
              Gift.show(part.text()), part.weight(), texts.words(part.feedback())));
    }
    return new ShortAnswer(false, accepted);
  }

  private Numerical numerical(String answers) throws NotUnderstoodException {
    List<Numerical.Accepted> accepted = new ArrayList<>();
    String list = answers.startsWith("=") || answers.startsWith("~") ? answers : "=" + answers;
    for (String piece : Gift.pieces(list, "=~")) {
      Piece part = part(piece, Weight.FULL);
      if (piece.startsWith("~") || part.text().equals("*")) {
        texts.lose(Part.CHOICE_FEEDBACK);
      } else {
        accepted.add(number(part));
      }
    }
    return new Numerical(accepted, List.of(), 0);
  }

  private Numerical.Accepted number(Piece part) throws NotUnderstoodException {
    String text = part.text();
    Words feedback = texts.words(part.feedback());
    int range = text.indexOf("..");
    if (range >= 0) {
      BigDecimal low = decimal(text.substring(0, range));
      BigDecimal high = decimal(text.substring(range + 2));
      return new Numerical.Accepted(
          low.add(high).divide(TWO), high.subtract(low).divide(TWO), part.weight(), feedback);
    }
    int colon = text.indexOf(':');
    return new Numerical.Accepted(
        decimal(colon < 0 ? text : text.substring(0, colon)),
        colon < 0 ? BigDecimal.ZERO : decimal(text.substring(colon + 1)),
        part.weight(),
        feedback);
  }

  private BigDecimal decimal(String text) throws NotUnderstoodException {
    return Decimals.read(text).orElseThrow(this::notUnderstood);
  }

  private Matching matching(String answers) throws NotUnderstoodException {
    List<Words> left = new ArrayList<>();
    List<Words> right = new ArrayList<>();
    List<Words> others = new ArrayList<>();
    for (String piece : Gift.pieces(answers, "=")) {
      int arrow = piece.indexOf("->");
      if (arrow < 0) {
        throw notUnderstood();
      }
      Words what = texts.words(piece.substring(1, arrow));
      Words with = texts.words(piece.substring(arrow + 2));
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

  private static Words chosen(boolean first, Words one, Words other) {
    return first ? one : other;
  }

  /** The first words are for those who were wrong, the second for those who were right. */
  private TrueFalse trueFalse(Matcher truth) {
    boolean right = truth.group(1).toUpperCase(Locale.ROOT).startsWith("T");
    Words ifWrong = texts.words(truth.group(2));
    Words ifRight = texts.words(truth.group(3));
    return new TrueFalse(right, chosen(right, ifRight, ifWrong), chosen(right, ifWrong, ifRight));
  }

  /** As Moodle's questions of that kind write it: settings, then an item a line. */
  private Ordering ordering(String answers) throws NotUnderstoodException {
    String[] lines = answers.split("\n");
    Matcher settings = ORDER.matcher(lines[0]);
    if (lines.length < 2 || !settings.find()) {
      throw notUnderstood();
    }
    List<Words> items = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        items.add(texts.words(lines[i].strip()));
      }
    }
    String marking = settings.group(1).toUpperCase(Locale.ROOT);
    boolean strict = marking.contains("ALL_OR_NOTHING");
    if (!strict && !marking.contains("RELATIVE_NEXT_EXCLUDE_LAST")) {
      texts.lose(Part.MARKING);
    }
    return Ordering.of(items, !strict);
  }

  private NotUnderstoodException notUnderstood() {
    return new NotUnderstoodException(Remark.Kind.NOT_UNDERSTOOD, String.valueOf(line));
  }
}
