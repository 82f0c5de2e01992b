package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One caption of the transcript, by which a search finds the moment. */
@Entity
@Table(name = "lesson_cue")
public class LessonCue {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long lessonId;
  private String language;
  private long fromMs;
  private long toMs;
  private String said;

  protected LessonCue() {}

  LessonCue(long lessonId, Language language, Cue cue) {
    this.lessonId = lessonId;
    this.language = language.code();
    this.fromMs = cue.fromMs();
    this.toMs = cue.toMs();
    this.said = cue.said();
  }

  Cue cue() {
    return new Cue(fromMs, toMs, said);
  }
}
