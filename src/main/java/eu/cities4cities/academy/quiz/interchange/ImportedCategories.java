package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionCategory;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The categories of a file's questions in a course's bank: those that are there, or new ones. */
final class ImportedCategories {
  private final QuestionBank bank;
  private final long courseId;
  private final Map<List<String>, Long> known = new HashMap<>();
  private final List<Long> made = new ArrayList<>();

  ImportedCategories(QuestionBank bank, long courseId) {
    this.bank = bank;
    this.courseId = courseId;
  }

  /** The category at the end of a path, which is made where it is missing; null for none. */
  Long at(List<String> path) {
    if (path.isEmpty()) {
      return null;
    }
    Long found = known.get(path);
    if (found == null) {
      found = findOrMake(path.get(path.size() - 1), at(path.subList(0, path.size() - 1)));
      known.put(List.copyOf(path), found);
    }
    return found;
  }

  private Long findOrMake(String name, Long parent) {
    return bank.categories(courseId).stream()
        .filter(each -> Objects.equals(each.getParentId(), parent))
        .filter(
            each ->
                each.name().uk().equalsIgnoreCase(name) || each.name().en().equalsIgnoreCase(name))
        .map(QuestionCategory::getId)
        .findFirst()
        .orElseGet(() -> make(name, parent));
  }

  private long make(String name, Long parent) {
    boolean ukrainian = Language.ofText(name) == Language.UK;
    Words words = ukrainian ? new Words(name, "") : new Words("", name);
    long id = bank.addCategory(courseId, parent, words);
    made.add(id);
    return id;
  }

  /** Those that were not there before. */
  List<Long> made() {
    return made;
  }
}
