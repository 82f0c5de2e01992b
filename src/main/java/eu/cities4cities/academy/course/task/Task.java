package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.item.CourseItem;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** Something that participants of a course, or their communities, do and hand in. */
@Entity
@Table(name = "task")
public class Task extends CourseItem {
  @Enumerated(EnumType.STRING)
  private TaskKind kind;

  @Convert(converter = TaskFieldsConverter.class)
  private List<TaskField> fields = List.of();

  private LocalDateTime dueAt;
  private boolean lateAccepted = true;
  private boolean byCommunity;
  private LocalDateTime remindedDue;

  protected Task() {}

  /** A task that participants do not see yet. */
  Task(long courseId, int position, TaskKind kind, String titleUk, String titleEn) {
    super(courseId, position, titleUk, titleEn);
    this.kind = kind;
    this.byCommunity = kind.onProfile();
  }

  /** The same task in another course; nobody has handed anything in there. */
  Task copyTo(long otherCourse, UnaryOperator<LocalDateTime> due) {
    Task copy = new Task(otherCourse, getPosition(), kind, getTitleUk(), getTitleEn());
    copy.copyTexts(this);
    copy.fields = fields;
    copy.dueAt = dueAt == null ? null : due.apply(dueAt);
    copy.lateAccepted = lateAccepted;
    copy.byCommunity = byCommunity;
    return copy;
  }

  /** True if something can be handed in at that moment, by the due time alone. */
  public boolean takesAt(LocalDateTime now) {
    return dueAt == null || lateAccepted || !now.isAfter(dueAt);
  }

  /** True if what is handed in at that moment is late. */
  public boolean isLateAt(LocalDateTime now) {
    return dueAt != null && now.isAfter(dueAt);
  }

  public TaskKind getKind() {
    return kind;
  }

  /** The questions of a form; empty for other kinds. */
  public List<TaskField> getFields() {
    return fields;
  }

  void setFields(List<TaskField> fields) {
    this.fields = List.copyOf(fields);
  }

  /** Until when, Kyiv wall time; null for any time. */
  public LocalDateTime getDueAt() {
    return dueAt;
  }

  void setDueAt(LocalDateTime dueAt) {
    this.dueAt = dueAt;
  }

  /** True if it is taken, and marked, after the due time. */
  public boolean isLateAccepted() {
    return lateAccepted;
  }

  void setLateAccepted(boolean lateAccepted) {
    this.lateAccepted = lateAccepted;
  }

  /** True if a community hands in one piece of work, written by its people together. */
  public boolean isByCommunity() {
    return byCommunity;
  }

  void setByCommunity(boolean byCommunity) {
    this.byCommunity = byCommunity || kind.onProfile();
  }
}
