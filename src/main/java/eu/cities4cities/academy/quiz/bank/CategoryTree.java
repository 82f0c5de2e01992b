package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How the categories of a bank stand in each other: taking one out and putting it back. */
@ApplicationScoped
class CategoryTree {
  @Inject private QuestionRepository questions;
  @Inject @Any private Instance<QuestionUses> uses;
  @Inject private Clock clock;

  /**
   * Two categories in the same place may not have the same name.
   *
   * @param id the category that has it; null for a new one
   */
  void refuseNamesake(long courseId, Long id, Long parentId, Words name) {
    boolean taken =
        questions.listCategories(courseId).stream()
            .filter(other -> !other.getId().equals(id))
            .filter(other -> Objects.equals(other.getParentId(), parentId))
            .anyMatch(other -> other.name().equals(name));
    if (taken) {
      throw new InvalidInputException("quiz.refused.sameCategory");
    }
  }

  /**
   * Categories do not stand in each other without end.
   *
   * @param id the category that is put there with those in it; null for a new one
   */
  void refuseTooDeep(long courseId, Long id, Long parentId) {
    refuseTooDeep(id, parentId, parents(courseId));
  }

  private Map<Long, Long> parents(long courseId) {
    Map<Long, Long> parents = new HashMap<>();
    questions
        .listCategories(courseId)
        .forEach(each -> parents.put(each.getId(), each.getParentId()));
    return parents;
  }

  private static void refuseTooDeep(Long id, Long parentId, Map<Long, Long> parents) {
    if (level(parentId, parents) + height(id, parents) > CategoryService.DEEPEST) {
      throw new InvalidInputException("quiz.refused.deepCategory", CategoryService.DEEPEST);
    }
  }

  /** How many levels there are down to a category; 0 for none. */
  private static int level(Long category, Map<Long, Long> parents) {
    int level = 0;
    for (Long at = category; at != null; at = parents.get(at)) {
      level++;
    }
    return level;
  }

  /** How many levels a category has with those in it. */
  private static int height(Long category, Map<Long, Long> parents) {
    int highest = 1;
    for (Long each : category == null ? Set.<Long>of() : parents.keySet()) {
      int above = 1;
      for (Long at = each; at != null; at = parents.get(at)) {
        if (at.equals(category)) {
          highest = Math.max(highest, above);
        }
        above++;
      }
    }
    return highest;
  }

  /** A quiz that draws from the category itself. */
  Optional<QuestionUse> drawing(QuestionCategory category) {
    return uses.stream()
        .flatMap(each -> each.drawingFrom(category.getCourseId(), category.getId()).stream())
        .findFirst();
  }

  /** Takes a category out, so that it can be put back; what is in it goes into the one above. */
  void remove(QuestionCategory category) {
    List<QuestionBatch.Item> inside =
        questions.listIn(category).stream()
            .map(question -> new QuestionBatch.Item(question, category.getId()))
            .toList();
    var batch =
        new QuestionBatch(
            category.getCourseId(),
            QuestionBatch.Kind.REMOVE_CATEGORY,
            category.getId().toString(),
            clock.instant(),
            inside);
    batch.concerns(questions.listUnder(category));
    questions.add(batch);
    takeOut(category);
  }

  /**
   * Puts a category back where it stood, with the categories that stood in it; where the one above
   * is gone too, into the next above that.
   *
   * @throws InvalidInputException if another one has its name there now, or categories would stand
   *     in each other too deep
   */
  void putBack(QuestionBatch removal) {
    QuestionCategory category = questions.findCategoryEverMade(removal.target()).orElseThrow();
    Long above = category.getParentId();
    while (above != null && questions.findCategory(above).isEmpty()) {
      above = questions.findCategoryEverMade(above).orElseThrow().getParentId();
    }
    refuseNamesake(category.getCourseId(), category.getId(), above, category.name());
    List<QuestionCategory> inside = stillIn(above, removal.categories());
    Map<Long, Long> parents = parents(category.getCourseId());
    parents.put(category.getId(), above);
    inside.forEach(each -> parents.put(each.getId(), category.getId()));
    refuseTooDeep(category.getId(), above, parents);
    category.restore(above);
    inside.forEach(each -> each.moveUnder(category.getId()));
  }

  /** Those of the categories that nobody has moved elsewhere meanwhile. */
  private List<QuestionCategory> stillIn(Long parent, Collection<Long> categories) {
    return categories.stream()
        .flatMap(each -> questions.findCategory(each).stream())
        .filter(each -> Objects.equals(each.getParentId(), parent))
        .toList();
  }

  /** Takes a category out in which nothing is that may be asked and from which no quiz draws. */
  void removeUnneeded(long categoryId) {
    questions
        .findCategory(categoryId)
        .filter(questions::isEmpty)
        .filter(category -> drawing(category).isEmpty())
        .ifPresent(this::takeOut);
  }

  private void takeOut(QuestionCategory category) {
    questions.empty(category);
    category.remove();
  }
}
