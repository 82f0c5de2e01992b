package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A line in which two versions of a question differ.
 *
 * @param key the words that name the line; {0} in them is the number
 * @param number which one of several; 0 where there is one only
 * @param before what the earlier version says; empty where it has no such line
 * @param after what the later version says; empty where it has no such line
 */
public record VersionDifference(String key, int number, String before, String after)
    implements Serializable {

  /** The language of a line that says something in one of them; null for the others. */
  public String getLang() {
    return key.endsWith("Uk") ? "uk" : key.endsWith("En") ? "en" : null;
  }

  /**
   * The lines in which they differ, in the order in which a question is read.
   *
   * @param texts gives the words of a key in that language
   */
  static List<VersionDifference> between(
      QuestionContent before,
      QuestionContent after,
      Language language,
      UnaryOperator<String> texts) {
    Map<ContentLines.Name, String> old = lines(before, language, texts);
    Map<ContentLines.Name, String> recent = lines(after, language, texts);
    Set<ContentLines.Name> names = new LinkedHashSet<>(old.keySet());
    names.addAll(recent.keySet());
    List<VersionDifference> found = new ArrayList<>();
    for (ContentLines.Name name : names) {
      String one = old.getOrDefault(name, "");
      String other = recent.getOrDefault(name, "");
      if (!one.equals(other)) {
        found.add(new VersionDifference(name.key(), name.number(), one, other));
      }
    }
    return found;
  }

  private static Map<ContentLines.Name, String> lines(
      QuestionContent content, Language language, UnaryOperator<String> texts) {
    Map<ContentLines.Name, String> lines = new LinkedHashMap<>();
    new ContentLines(lines, language, texts).write(content);
    return lines;
  }
}
