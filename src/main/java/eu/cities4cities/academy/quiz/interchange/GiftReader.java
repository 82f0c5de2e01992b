package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Description;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads GIFT: a text with a question a paragraph. */
final class GiftReader {
  private static final int LONGEST = 200_000;
  private static final int LONGEST_NAME = 40;
  private static final Pattern NOTE = Pattern.compile("\\[(tag|academy):((?:[^]\\\\]|\\\\.)*+)]");
  private static final Pattern NAME = Pattern.compile("^::(.*?)::", Pattern.DOTALL);
  private static final String CATEGORY = "$CATEGORY:";
  private static final String GENERAL = "####";

  private final List<ExchangedQuestion> questions = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private List<String> category = List.of();
  private SortedSet<String> tags = new TreeSet<>();
  private String seal = "";
  private int blockLine;
  private int count;

  private GiftReader() {}

  static Reading read(FileText file) {
    var reader = new GiftReader();
    if (file.guessed()) {
      reader.remarks.add(Remark.of(0, "", Remark.Kind.ENCODING_GUESSED, file.charset()));
    }
    reader.read(file.text());
    return new Reading(reader.questions, reader.remarks);
  }

  private void read(String text) {
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      String start = line.substring(0, Math.min(line.length(), LONGEST)).strip();
      if (start.isEmpty()) {
        end();
      } else if (start.startsWith("//")) {
        note(start);
      } else if (block.isEmpty() && start.toUpperCase(Locale.ROOT).startsWith(CATEGORY)) {
        category = Categories.parse(start.substring(CATEGORY.length()));
      } else {
        if (block.isEmpty()) {
          blockLine = number;
        }
        block.append(line).append('\n');
      }
    }
    end();
  }

  /** Tags stand in comments, as Moodle writes them. */
  private void note(String comment) {
    Matcher note = NOTE.matcher(comment);
    while (note.find()) {
      String value = note.group(2).replaceAll("\\\\(.)", "$1");
      if (note.group(1).equals("tag")) {
        tags.add(value.strip());
      } else {
        seal = value;
      }
    }
  }

  private void end() {
    if (!block.isEmpty()) {
      count++;
      String name = "";
      try {
        if (block.length() > LONGEST) {
          throw notUnderstood(Remark.Kind.TOO_LONG);
        }
        String hidden = Gift.hide(block.toString().strip());
        name = nameOf(hidden);
        add(hidden, name);
      } catch (NotUnderstoodException e) {
        remarks.add(e.remark(count, name));
      }
      tags = new TreeSet<>();
      seal = "";
      block.setLength(0);
    }
  }

  private static String nameOf(String hidden) {
    Matcher named = NAME.matcher(hidden);
    if (named.find()) {
      return Gift.show(named.group(1)).strip();
    }
    String line = Gift.show(hidden).lines().findFirst().orElse("");
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }

  private void add(String hidden, String name) throws NotUnderstoodException {
    Matcher named = NAME.matcher(hidden);
    boolean isNamed = named.find();
    var texts = new GiftText();
    QuestionContent read = content(isNamed ? hidden.substring(named.end()) : hidden, texts);
    QuestionContent content = seal.isEmpty() ? read : Seal.open(seal, read).orElse(read);
    if (!texts.lost().isEmpty()) {
      remarks.add(Remark.of(count, name, Remark.Kind.NOT_CARRIED, texts.lost()));
    }
    questions.add(new ExchangedQuestion(isNamed ? name : "", category, tags, content, List.of()));
  }

  private QuestionContent content(String hidden, GiftText texts) throws NotUnderstoodException {
    int opens = hidden.indexOf('{');
    int closes = hidden.lastIndexOf('}');
    if (opens < 0 && closes < 0) {
      return QuestionContent.of(texts.question(hidden), 0, Description.INSTANCE);
    }
    if (opens < 0
        || closes < opens
        || hidden.indexOf('{', opens + 1) >= 0
        || hidden.indexOf('}') != closes) {
      throw notUnderstood(Remark.Kind.BRACES);
    }
    String before = hidden.substring(0, opens).strip();
    String answers = hidden.substring(opens + 1, closes).strip();
    String after = hidden.substring(closes + 1).strip();
    String general = "";
    int feedback = answers.indexOf(GENERAL);
    if (feedback >= 0) {
      general = answers.substring(feedback + GENERAL.length());
      answers = answers.substring(0, feedback).strip();
    }
    Words text = texts.question(after.isEmpty() ? before : before + " {{1}} " + after);
    Interaction interaction = new GiftAnswers(texts, blockLine).read(answers);
    if (!after.isEmpty() && isGap(interaction.kind())) {
      interaction = new Cloze(text, List.of(new Cloze.Gap(1, 1, interaction)));
      text = Words.NONE;
    }
    return new QuestionContent(text, 1, texts.words(general), List.of(), interaction);
  }

  private static boolean isGap(QuestionKind kind) {
    return kind == QuestionKind.SINGLE
        || kind == QuestionKind.SHORT_ANSWER
        || kind == QuestionKind.NUMERICAL;
  }

  private NotUnderstoodException notUnderstood(Remark.Kind kind) {
    return new NotUnderstoodException(kind, String.valueOf(blockLine));
  }
}
