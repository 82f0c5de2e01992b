package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A lesson as lists show it.
 *
 * @param day the day of the programme, or null
 * @param shown true if participants see it
 * @param opened true if the reader has opened it
 * @param done true if the reader has gone through it
 */
public record LessonRow(
    long id,
    LocalDate day,
    String titleUk,
    String titleEn,
    boolean video,
    boolean shown,
    boolean opened,
    boolean done)
    implements Serializable {
  static LessonRow of(Lesson lesson) {
    return new LessonRow(
        lesson.getId(),
        lesson.getDay(),
        lesson.getTitleUk(),
        lesson.getTitleEn(),
        lesson.getVideoUrl() != null || lesson.getVideoFileId() != null,
        lesson.isShown(),
        false,
        false);
  }

  LessonRow with(LessonProgress progress) {
    return progress == null
        ? this
        : new LessonRow(
            id, day, titleUk, titleEn, video, shown, true, progress.getDoneAt() != null);
  }

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }
}
