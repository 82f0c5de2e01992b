package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.item.CourseItemForm;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.util.Collection;

/** A lesson as its staff types it. */
public class LessonForm extends CourseItemForm {
  private LocalDate day;
  private String videoUrl;

  static LessonForm of(Lesson lesson) {
    LessonForm form = new LessonForm();
    form.read(lesson);
    form.day = lesson.getDay();
    form.videoUrl = lesson.getVideoUrl();
    return form;
  }

  /** Writes what was typed into the lesson, the texts cleaned. */
  void writeTo(Lesson lesson, Collection<String> videoHosts) {
    write(lesson);
    lesson.setDay(day);
    lesson.setVideoUrl(video(videoHosts));
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

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getVideoUrl() {
    return videoUrl;
  }

  public void setVideoUrl(String videoUrl) {
    this.videoUrl = videoUrl;
  }
}
