package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.item.CourseItem;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A lesson of a course: something to read, to watch and to keep, at any time. */
@Entity
@Table(name = "lesson")
public class Lesson extends CourseItem {
  private LocalDate day;
  private String videoUrl;
  private Long videoFileId;

  protected Lesson() {}

  /** A lesson that participants do not see yet. */
  Lesson(long courseId, int position, String titleUk, String titleEn) {
    super(courseId, position, titleUk, titleEn);
  }

  /** The same lesson in another course; its files are the same files. */
  Lesson copyTo(long otherCourse, Long days) {
    Lesson copy = new Lesson(otherCourse, getPosition(), getTitleUk(), getTitleEn());
    copy.copyTexts(this);
    copy.day = day == null || days == null ? null : day.plusDays(days);
    copy.videoUrl = videoUrl;
    copy.videoFileId = videoFileId;
    return copy;
  }

  /** The day of the programme, by Kyiv; null for a lesson of no certain day. */
  public LocalDate getDay() {
    return day;
  }

  void setDay(LocalDate day) {
    this.day = day;
  }

  /** Where the recording is watched elsewhere, or null. */
  public String getVideoUrl() {
    return videoUrl;
  }

  void setVideoUrl(String videoUrl) {
    this.videoUrl = videoUrl;
  }

  /** The recording in the Academy's own keeping, or null. */
  public Long getVideoFileId() {
    return videoFileId;
  }

  void setVideoFileId(Long videoFileId) {
    this.videoFileId = videoFileId;
  }
}
