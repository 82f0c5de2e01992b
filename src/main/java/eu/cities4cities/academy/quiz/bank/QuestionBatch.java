package eu.cities4cities.academy.quiz.bank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was done to many questions of a bank at once, so that it can be undone. */
@Entity
@Table(name = "question_batch")
public class QuestionBatch {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "course_id")
  private long courseId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String detail;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "question_batch_item", joinColumns = @JoinColumn(name = "batch_id"))
  private List<Item> items = new ArrayList<>();

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "question_batch_category", joinColumns = @JoinColumn(name = "batch_id"))
  @Column(name = "category_id")
  private Set<Long> categories = new HashSet<>();

  /** What is done. */
  public enum Kind {
    MOVE,
    TAG,
    UNTAG,
    RETIRE,
    RESTORE,
    ADD,
    REMOVE_CATEGORY
  }

  /** A question that was changed by it. */
  @Embeddable
  public static class Item {
    @Column(name = "question_id")
    private long questionId;

    @Column(name = "category_before")
    private Long categoryBefore;

    protected Item() {}

    Item(long questionId, Long categoryBefore) {
      this.questionId = questionId;
      this.categoryBefore = categoryBefore;
    }

    long questionId() {
      return questionId;
    }

    Long categoryBefore() {
      return categoryBefore;
    }
  }

  protected QuestionBatch() {}

  QuestionBatch(long courseId, Kind kind, String detail, Instant doneAt, List<Item> items) {
    this.courseId = courseId;
    this.kind = kind;
    this.detail = detail;
    this.doneAt = doneAt;
    this.items = new ArrayList<>(items);
  }

  void undo(Instant now) {
    undoneAt = now;
  }

  /** It has changed these categories too. */
  void concerns(Collection<Long> ids) {
    categories.addAll(ids);
  }

  /**
   * The categories that it changed, the latest first: those made for questions that were added, or
   * those that stood in the one removed.
   */
  List<Long> categories() {
    return categories.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The category into which it moved questions or which it removed; null for none. */
  Long target() {
    return detail.isEmpty() ? null : Long.valueOf(detail);
  }

  List<Item> items() {
    return items;
  }

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  public Kind getKind() {
    return kind;
  }

  /** The category's id, the tag or the file's name; empty for what needs none. */
  public String getDetail() {
    return detail;
  }

  public boolean isUndone() {
    return undoneAt != null;
  }

  /** How many questions were changed. */
  public int getCount() {
    return items.size();
  }
}
