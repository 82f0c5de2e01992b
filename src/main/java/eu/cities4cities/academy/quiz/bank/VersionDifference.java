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

  /** The lines in which they differ, in the order in which a question is read. */
  static List<VersionDifference> between(
      QuestionContent before, QuestionContent after, Language language) {
    Map<ContentLines.Name, String> old = lines(before, language);
    Map<ContentLines.Name, String> recent = lines(after, language);
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

  private static Map<ContentLines.Name, String> lines(QuestionContent content, Language language) {
    Map<ContentLines.Name, String> lines = new LinkedHashMap<>();
    new ContentLines(lines, language).write(content);
    return lines;
  }
}
