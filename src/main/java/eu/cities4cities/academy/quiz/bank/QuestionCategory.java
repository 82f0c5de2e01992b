package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A drawer of a course's bank; drawers may stand in drawers. */
@Entity
@Table(name = "question_category")
public class QuestionCategory {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "course_id")
  private long courseId;

  @Column(name = "parent_id")
  private Long parentId;

  @Column(name = "name_uk")
  private String nameUk;

  @Column(name = "name_en")
  private String nameEn;

  private boolean removed;

  protected QuestionCategory() {}

  QuestionCategory(long courseId, Long parentId, Words name) {
    this.courseId = courseId;
    this.parentId = parentId;
    call(name);
  }

  void call(Words name) {
    nameUk = name.uk();
    nameEn = name.en();
  }

  void moveUnder(Long parent) {
    parentId = parent;
  }

  /** It is in its bank no more, until that is undone. */
  void remove() {
    removed = true;
  }

  /** It is in its bank again, under another category or at the top. */
  void restore(Long parent) {
    removed = false;
    parentId = parent;
  }

  boolean isRemoved() {
    return removed;
  }

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  /** Null for one at the top. */
  public Long getParentId() {
    return parentId;
  }

  /** Its name in both languages, of which one may be missing. */
  public Words name() {
    return new Words(nameUk, nameEn);
  }
}
