package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.RichText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;

/** A lesson as its staff types it. */
public class LessonForm implements Serializable {
  private static final int LONGEST_TEXT = 200_000;

  private String titleUk;
  private String titleEn;
  private LocalDate day;
  private String bodyUk;
  private String bodyEn;
  private String videoUrl;
  private boolean shown;
  private long version;

  static LessonForm of(Lesson lesson) {
    LessonForm form = new LessonForm();
    form.titleUk = lesson.getTitleUk();
    form.titleEn = lesson.getTitleEn();
    form.day = lesson.getDay();
    form.bodyUk = lesson.getBodyUk();
    form.bodyEn = lesson.getBodyEn();
    form.videoUrl = lesson.getVideoUrl();
    form.shown = lesson.isShown();
    form.version = lesson.getVersion();
    return form;
  }

  /** Writes what was typed into the lesson, the texts cleaned. */
  void writeTo(Lesson lesson, Collection<String> videoHosts) {
    lesson.setTitles(title(titleUk), title(titleEn));
    lesson.setDay(day);
    lesson.setBodies(text(bodyUk), text(bodyEn));
    lesson.setVideoUrl(video(videoHosts));
    lesson.setShown(shown);
  }

  static String title(String typed) {
    if (typed == null || typed.isBlank()) {
      throw new InvalidInputException("course.lesson.titles");
    }
    return typed.strip();
  }

  private static String text(String typed) {
    String text = RichText.clean(typed);
    if (text.length() > LONGEST_TEXT) {
      throw new InvalidInputException("course.lesson.long");
    }
    return text;
  }

  private String video(Collection<String> hosts) {
    if (videoUrl == null || videoUrl.isBlank()) {
      return null;
    }
    return VideoLink.of(videoUrl)
        .filter(link -> hosts.contains(link.host()))
        .map(VideoLink::page)
        .orElseThrow(
            () -> new InvalidInputException("course.lesson.video", String.join(", ", hosts)));
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getBodyUk() {
    return bodyUk;
  }

  public void setBodyUk(String bodyUk) {
    this.bodyUk = bodyUk;
  }

  public String getBodyEn() {
    return bodyEn;
  }

  public void setBodyEn(String bodyEn) {
    this.bodyEn = bodyEn;
  }

  public String getVideoUrl() {
    return videoUrl;
  }

  public void setVideoUrl(String videoUrl) {
    this.videoUrl = videoUrl;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }

  /** The version that was opened. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
