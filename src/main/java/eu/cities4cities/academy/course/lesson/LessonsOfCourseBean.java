package eu.cities4cities.academy.course.lesson;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lessons of a course, for the pages that show the course. */
@Named
@RequestScoped
public class LessonsOfCourseBean {
  @Inject private LessonService lessons;

  private final Map<String, List<LessonRow>> lists = new HashMap<>();

  /** The lessons of the course at that address, in order. */
  public List<LessonRow> of(String slug) {
    return lists.computeIfAbsent(slug, lessons::listOf);
  }

  /** Those of a day of the programme. */
  public List<LessonRow> on(String slug, LocalDate day) {
    return of(slug).stream().filter(lesson -> day.equals(lesson.day())).toList();
  }

  /** How many of them the reader has gone through. */
  public long done(String slug) {
    return of(slug).stream().filter(LessonRow::done).count();
  }

  /** The first that the reader has not gone through; null if there is none. */
  public LessonRow next(String slug) {
    return of(slug).stream().filter(lesson -> !lesson.done()).findFirst().orElse(null);
  }
}
