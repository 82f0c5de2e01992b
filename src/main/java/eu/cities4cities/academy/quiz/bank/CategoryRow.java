package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A category in the tree of its course.
 *
 * @param depth how many categories it stands in
 * @param questions how many questions that may be asked are in it itself
 */
public record CategoryRow(long id, Long parentId, int depth, Words name, int questions)
    implements Serializable {

  /** The name in the language asked for, or in the other one. */
  public String name(Language language) {
    return name.in(language);
  }

  /** The name with a dash for each category above, for a list of choices. */
  public String indented(Language language) {
    return "– ".repeat(depth) + name.in(language);
  }

  /** The categories as a tree, each followed by those in it, by the alphabet. */
  static List<CategoryRow> tree(List<QuestionCategory> categories, Map<Long, Integer> counts) {
    List<CategoryRow> rows = new ArrayList<>();
    add(rows, categories, counts, null, 0);
    return rows;
  }

  private static void add(
      List<CategoryRow> rows,
      List<QuestionCategory> categories,
      Map<Long, Integer> counts,
      Long parent,
      int depth) {
    categories.stream()
        .filter(each -> Objects.equals(each.getParentId(), parent))
        .sorted((one, other) -> UkrainianOrder.compare(ukrainian(one), ukrainian(other)))
        .forEach(
            each -> {
              rows.add(
                  new CategoryRow(
                      each.getId(),
                      parent,
                      depth,
                      each.name(),
                      counts.getOrDefault(each.getId(), 0)));
              add(rows, categories, counts, each.getId(), depth + 1);
            });
  }

  private static String ukrainian(QuestionCategory category) {
    return category.name().in(Language.UK);
  }
}
