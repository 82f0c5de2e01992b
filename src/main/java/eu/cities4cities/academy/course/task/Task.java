package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** Something that participants of a course, or their communities, do and hand in. */
@Entity
@Table(name = "task")
public class Task {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long courseId;
  private int position;

  @Enumerated(EnumType.STRING)
  private TaskKind kind;

  private String titleUk;
  private String titleEn;
  private String bodyUk = "";
  private String bodyEn = "";

  @Convert(converter = TaskFieldsConverter.class)
  private List<TaskField> fields = List.of();

  private LocalDateTime dueAt;
  private boolean lateAccepted = true;
  private boolean byCommunity;
  private boolean shown;
  private LocalDateTime remindedDue;
  @Version private long version;

  protected Task() {}

  /** A task that participants do not see yet. */
  Task(long courseId, int position, TaskKind kind, String titleUk, String titleEn) {
    this.courseId = courseId;
    this.position = position;
    this.kind = kind;
    this.titleUk = titleUk;
    this.titleEn = titleEn;
    this.byCommunity = kind.onProfile();
  }

  /** The same task in another course; nobody has handed anything in there. */
  Task copyTo(long otherCourse, UnaryOperator<LocalDateTime> due) {
    Task copy = new Task(otherCourse, position, kind, titleUk, titleEn);
    copy.bodyUk = bodyUk;
    copy.bodyEn = bodyEn;
    copy.fields = fields;
    copy.dueAt = dueAt == null ? null : due.apply(dueAt);
    copy.lateAccepted = lateAccepted;
    copy.byCommunity = byCommunity;
    copy.shown = shown;
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

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  /** The place in the course, from 1. */
  public int getPosition() {
    return position;
  }

  void setPosition(int position) {
    this.position = position;
  }

  public TaskKind getKind() {
    return kind;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  void setTitles(String uk, String en) {
    titleUk = uk;
    titleEn = en;
  }

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** What is to be done, cleaned when it was written. */
  public String getBodyUk() {
    return bodyUk;
  }

  /** What is to be done, cleaned when it was written. */
  public String getBodyEn() {
    return bodyEn;
  }

  void setBodies(String uk, String en) {
    bodyUk = uk;
    bodyEn = en;
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

  /** True if participants see it. */
  public boolean isShown() {
    return shown;
  }

  void setShown(boolean shown) {
    this.shown = shown;
  }

  public long getVersion() {
    return version;
  }
}
