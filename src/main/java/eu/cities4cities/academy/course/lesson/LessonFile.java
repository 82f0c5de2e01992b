package eu.cities4cities.academy.course.lesson;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that a lesson carries; several lessons may carry the same one. */
@Entity
@Table(name = "lesson_file")
public class LessonFile {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long lessonId;
  private long fileId;

  protected LessonFile() {}

  LessonFile(long lessonId, long fileId) {
    this.lessonId = lessonId;
    this.fileId = fileId;
  }

  public long getFileId() {
    return fileId;
  }
}
