package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** The categories of a bank. */
@Service
public class CategoryService {
  /** The longest name of a category. */
  public static final int LONGEST_NAME = 200;

  /** How many levels of categories there may be. */
  public static final int DEEPEST = 20;

  @Inject private QuestionRepository questions;
  @Inject private BankListRepository lists;
  @Inject private QuestionBank bank;
  @Inject private CategoryTree tree;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** The categories of a course as a tree. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<CategoryRow> list(long courseId) {
    caller.requireCourseStaff(courseId);
    return CategoryRow.tree(questions.listCategories(courseId), lists.countByCategory(courseId));
  }

  /**
   * Adds a category (without an id) or changes one.
   *
   * @param parentId the category it stands in; null at the top
   * @return its id
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long save(long courseId, Long id, Long parentId, Words name) {
    caller.requireCourseStaff(courseId);
    if (name.isEmpty() || Math.max(name.uk().length(), name.en().length()) > LONGEST_NAME) {
      throw new InvalidInputException("quiz.refused.noCategoryName", LONGEST_NAME);
    }
    questions.lockCategories(courseId);
    if (parentId != null) {
      of(courseId, parentId);
    }
    tree.refuseNamesake(courseId, id, parentId, name);
    if (id == null) {
      tree.refuseTooDeep(courseId, null, parentId);
      long added = bank.addCategory(courseId, parentId, name);
      note(courseId, null, name);
      return added;
    }
    QuestionCategory category = of(courseId, id);
    refuseCircle(courseId, id, parentId);
    if (!Objects.equals(category.getParentId(), parentId)) {
      tree.refuseTooDeep(courseId, id, parentId);
    }
    Words before = category.name();
    category.call(name);
    category.moveUnder(parentId);
    note(courseId, before, name);
    return id;
  }

  /**
   * Removes a category, which {@link BankBatches} can undo; what is in it goes into the one above.
   *
   * @throws CategoryInUseException if a quiz draws from it
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long courseId, long id) {
    caller.requireCourseStaff(courseId);
    QuestionCategory category = of(courseId, id);
    tree.drawing(category)
        .ifPresent(
            use -> {
              throw new CategoryInUseException(use.title().in(caller.language()));
            });
    tree.remove(category);
    note(courseId, category.name(), null);
  }

  private void refuseCircle(long courseId, long id, Long parentId) {
    Long above = parentId;
    while (above != null) {
      if (above == id) {
        throw new InvalidInputException("quiz.refused.categoryInItself");
      }
      above = of(courseId, above).getParentId();
    }
  }

  private QuestionCategory of(long courseId, long id) {
    return bank.findCategory(courseId, id)
        .orElseThrow(() -> new NotFoundException("category " + id));
  }

  private void note(long courseId, Words before, Words after) {
    audit.record(
        new AuditTrail.Change(
            "quiz.bank.category",
            "Course",
            String.valueOf(courseId),
            before == null ? null : before.uk() + " / " + before.en(),
            after == null ? null : after.uk() + " / " + after.en(),
            null));
  }
}
