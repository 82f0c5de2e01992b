package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moodle's gaps that are filled from groups of words: {@code [[2]]} wants the second word. */
final class MoodleSelects {
  private static final Pattern GAP = Pattern.compile("\\[\\[(\\d{1,3})]]");

  /** A gap names its word by three digits. */
  private static final int MOST_WORDS = 999;

  private MoodleSelects() {}

  static boolean isOne(String type) {
    return type.equals("gapselect") || type.equals("ddwtos");
  }

  static MoodleCloze read(XmlElement question, String html) throws NotUnderstoodException {
    List<XmlElement> words = new ArrayList<>(question.children("selectoption"));
    words.addAll(question.children("dragbox"));
    if (words.size() > MOST_WORDS) {
      throw new NotUnderstoodException(Remark.Kind.TOO_LONG, String.valueOf(question.line()));
    }
    List<Cloze.Gap> gaps = new ArrayList<>();
    var text = new StringBuilder();
    Matcher gap = GAP.matcher(html);
    int done = 0;
    while (gap.find()) {
      int wanted = Integer.parseInt(gap.group(1));
      if (wanted < 1 || wanted > words.size()) {
        throw new NotUnderstoodException(
            Remark.Kind.NOT_UNDERSTOOD, String.valueOf(question.line()));
      }
      int id = gaps.size() + 1;
      gaps.add(new Cloze.Gap(id, 1, choices(words, words.get(wanted - 1))));
      text.append(html, done, gap.start()).append("{{").append(id).append("}}");
      done = gap.end();
    }
    return new MoodleCloze(text.append(html.substring(done)).toString(), gaps);
  }

  /** The words of the same group. */
  private static Choices choices(List<XmlElement> words, XmlElement right) {
    List<Choice> choices = new ArrayList<>();
    for (XmlElement word : words) {
      if (word.text("group").equals(right.text("group"))) {
        Words said = SaidHtml.of(word.text("text")).words();
        choices.add(Choice.of(choices.size() + 1, said, word == right));
      }
    }
    return Choices.single(choices);
  }
}
