package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Changes many questions of a bank at once, and undoes that. */
@Service
public class BankBatches {
  private static final int SHOWN = 5;
  private static final int LONGEST_TAG = 60;

  @Inject private QuestionRepository questions;
  @Inject private BankListRepository lists;
  @Inject private QuestionBank bank;
  @Inject private CategoryTree categories;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Moves questions into a category (null: out of any); gives how many were elsewhere. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int move(long courseId, Collection<Long> ids, Long categoryId) {
    caller.requireCourseStaff(courseId);
    if (categoryId != null && bank.findCategory(courseId, categoryId).isEmpty()) {
      throw new NotFoundException("category " + categoryId);
    }
    return change(
        courseId,
        ids,
        QuestionBatch.Kind.MOVE,
        categoryId == null ? "" : categoryId.toString(),
        question -> !Objects.equals(question.getCategoryId(), categoryId),
        question -> question.moveTo(categoryId));
  }

  /** Gives questions a tag; gives how many had it not. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int tag(long courseId, Collection<Long> ids, String tag) {
    caller.requireCourseStaff(courseId);
    String wanted = cleanTag(tag);
    return change(
        courseId,
        ids,
        QuestionBatch.Kind.TAG,
        wanted,
        question -> !question.getTags().contains(wanted),
        question -> question.tag(Set.of(wanted)));
  }

  /** Takes a tag from questions; gives how many had it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int untag(long courseId, Collection<Long> ids, String tag) {
    caller.requireCourseStaff(courseId);
    String wanted = cleanTag(tag);
    return change(
        courseId,
        ids,
        QuestionBatch.Kind.UNTAG,
        wanted,
        question -> question.getTags().contains(wanted),
        question -> question.untag(Set.of(wanted)));
  }

  /** New attempts are not asked these questions; gives how many that changes. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int retire(long courseId, Collection<Long> ids) {
    caller.requireCourseStaff(courseId);
    return change(
        courseId,
        ids,
        QuestionBatch.Kind.RETIRE,
        "",
        question -> !question.isRetired(),
        Question::retire);
  }

  /** New attempts may be asked these questions again; gives how many that changes. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int restore(long courseId, Collection<Long> ids) {
    caller.requireCourseStaff(courseId);
    return change(
        courseId, ids, QuestionBatch.Kind.RESTORE, "", Question::isRetired, Question::restore);
  }

  /** The latest changes that can be undone, the last one first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<BatchRow> latest(long courseId) {
    caller.requireCourseStaff(courseId);
    return lists.listBatches(courseId, null, SHOWN);
  }

  /** The latest imports that can be undone, the last one first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<BatchRow> imports(long courseId) {
    caller.requireCourseStaff(courseId);
    return lists.listBatches(courseId, QuestionBatch.Kind.ADD, SHOWN);
  }

  /** The latest removals of categories that can be undone, the last one first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<BatchRow> removals(long courseId) {
    caller.requireCourseStaff(courseId);
    return lists.listBatches(courseId, QuestionBatch.Kind.REMOVE_CATEGORY, SHOWN);
  }

  /**
   * Undoes a change; what has been changed again since then stays as it is.
   *
   * @throws RefusedException if a removed category has a namesake now, or no level is left for it
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void undo(long courseId, long batchId) {
    caller.requireCourseStaff(courseId);
    // Before anything is read: of two that undo the same, the second finds it undone.
    questions.lockCategories(courseId);
    QuestionBatch batch =
        questions
            .findBatch(batchId)
            .filter(each -> each.getCourseId() == courseId)
            .orElseThrow(() -> new NotFoundException("batch " + batchId));
    if (batch.isUndone()) {
      return;
    }
    Map<Long, Question> found =
        questions.list(batch.items().stream().map(QuestionBatch.Item::questionId).toList()).stream()
            .collect(Collectors.toMap(Question::getId, Function.identity()));
    if (batch.getKind() == QuestionBatch.Kind.REMOVE_CATEGORY) {
      categories.putBack(batch);
    }
    for (QuestionBatch.Item item : batch.items()) {
      Optional.ofNullable(found.get(item.questionId()))
          .ifPresent(question -> undo(batch, item, question));
    }
    if (batch.getKind() == QuestionBatch.Kind.ADD) {
      batch.categories().forEach(categories::removeUnneeded);
    }
    batch.undo(clock.instant());
    note("quiz.bank.undo", batch);
  }

  /**
   * Puts many questions into a bank at once, as an import does.
   *
   * @param file where they come from
   * @param madeFor the categories that were made for them
   * @return the change, by which it can be undone
   */
  @Internal
  public long add(long courseId, List<BankEntry> entries, String file, Collection<Long> madeFor) {
    List<QuestionBatch.Item> items = new ArrayList<>();
    for (BankEntry entry : entries) {
      items.add(new QuestionBatch.Item(bank.add(courseId, entry), null));
    }
    QuestionBatch batch = keep(courseId, QuestionBatch.Kind.ADD, file, items);
    batch.concerns(madeFor);
    return batch.getId();
  }

  private void undo(QuestionBatch batch, QuestionBatch.Item item, Question question) {
    switch (batch.getKind()) {
      case MOVE, REMOVE_CATEGORY -> {
        if (Objects.equals(question.getCategoryId(), movedTo(batch))) {
          question.moveTo(
              Optional.ofNullable(item.categoryBefore())
                  .flatMap(questions::findCategory)
                  .map(QuestionCategory::getId)
                  .orElse(null));
        }
      }
      case TAG -> question.untag(Set.of(batch.getDetail()));
      case UNTAG -> question.tag(Set.of(batch.getDetail()));
      case RETIRE -> question.restore();
      // What has been added may have been asked meanwhile, so it is put out of use, not removed.
      case RESTORE, ADD -> question.retire();
    }
  }

  /** Where a change has left the questions that it moved; null for in no category. */
  private Long movedTo(QuestionBatch batch) {
    return batch.getKind() == QuestionBatch.Kind.MOVE
        ? batch.target()
        : questions.findCategory(batch.target()).orElseThrow().getParentId();
  }

  private int change(
      long courseId,
      Collection<Long> ids,
      QuestionBatch.Kind kind,
      String detail,
      Predicate<Question> concerned,
      Consumer<Question> change) {
    List<QuestionBatch.Item> items = new ArrayList<>();
    for (Question question : questions.list(ids)) {
      if (question.getCourseId() == courseId && concerned.test(question)) {
        items.add(new QuestionBatch.Item(question.getId(), question.getCategoryId()));
        change.accept(question);
      }
    }
    if (!items.isEmpty()) {
      keep(courseId, kind, detail, items);
    }
    return items.size();
  }

  private QuestionBatch keep(
      long courseId, QuestionBatch.Kind kind, String detail, List<QuestionBatch.Item> items) {
    var batch = new QuestionBatch(courseId, kind, detail, clock.instant(), items);
    questions.add(batch);
    note("quiz.bank.change", batch);
    return batch;
  }

  private void note(String action, QuestionBatch batch) {
    audit.record(
        new AuditTrail.Change(
            action,
            "Course",
            String.valueOf(batch.getCourseId()),
            null,
            (batch.getKind() + " " + batch.getDetail() + " " + batch.getCount()).strip(),
            null));
  }

  /**
   * A tag as it is kept.
   *
   * @throws InvalidInputException if it is none
   */
  static String cleanTag(String given) {
    String tag = given == null ? "" : given.replace(',', ' ').replaceAll("\\s+", " ").strip();
    if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
      throw new InvalidInputException("quiz.refused.noTag", LONGEST_TAG);
    }
    return tag;
  }
}
