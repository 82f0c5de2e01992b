package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The captions of a lesson's recording in one language, as WebVTT that was checked. */
@Entity
@Table(name = "lesson_caption")
public class LessonCaption {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long lessonId;
  private String language;
  private String vtt;

  protected LessonCaption() {}

  LessonCaption(long lessonId, Language language) {
    this.lessonId = lessonId;
    this.language = language.code();
  }

  LessonCaption copyTo(long otherLesson) {
    LessonCaption copy = new LessonCaption(otherLesson, getLanguage());
    copy.vtt = vtt;
    return copy;
  }

  public Language getLanguage() {
    return Language.of(language);
  }

  public String getVtt() {
    return vtt;
  }

  void setVtt(String vtt) {
    this.vtt = vtt;
  }
}
