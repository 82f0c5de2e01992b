package eu.cities4cities.academy.course.lesson;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far a person is with a lesson. */
@Entity
@Table(name = "lesson_progress")
public class LessonProgress {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long lessonId;
  private long personId;
  private Instant openedAt;
  private Instant doneAt;

  protected LessonProgress() {}

  public long getLessonId() {
    return lessonId;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  /** When the person said to have gone through it, or null. */
  public Instant getDoneAt() {
    return doneAt;
  }
}
