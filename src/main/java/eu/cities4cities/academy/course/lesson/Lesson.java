package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A lesson of a course: something to read, to watch and to keep, at any time. */
@Entity
@Table(name = "lesson")
public class Lesson {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long courseId;
  private LocalDate day;
  private int position;
  private String titleUk;
  private String titleEn;
  private String bodyUk = "";
  private String bodyEn = "";
  private String videoUrl;
  private Long videoFileId;
  private boolean shown;
  @Version private long version;

  protected Lesson() {}

  /** A lesson that participants do not see yet. */
  Lesson(long courseId, int position, String titleUk, String titleEn) {
    this.courseId = courseId;
    this.position = position;
    this.titleUk = titleUk;
    this.titleEn = titleEn;
  }

  /** The same lesson in another course; its files are the same files. */
  Lesson copyTo(long otherCourse, Long days) {
    Lesson copy = new Lesson(otherCourse, position, titleUk, titleEn);
    copy.day = day == null || days == null ? null : day.plusDays(days);
    copy.bodyUk = bodyUk;
    copy.bodyEn = bodyEn;
    copy.videoUrl = videoUrl;
    copy.videoFileId = videoFileId;
    copy.shown = shown;
    return copy;
  }

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  /** The day of the programme, by Kyiv; null for a lesson of no certain day. */
  public LocalDate getDay() {
    return day;
  }

  void setDay(LocalDate day) {
    this.day = day;
  }

  /** The place in the course, from 1. */
  public int getPosition() {
    return position;
  }

  void setPosition(int position) {
    this.position = position;
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

  /** The text, cleaned when it was written. */
  public String getBodyUk() {
    return bodyUk;
  }

  /** The text, cleaned when it was written. */
  public String getBodyEn() {
    return bodyEn;
  }

  void setBodies(String uk, String en) {
    bodyUk = uk;
    bodyEn = en;
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
