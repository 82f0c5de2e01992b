package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.CourseCopied;
import eu.cities4cities.academy.course.CourseMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lessons stay on the days of a course that moves, and go with a course that is copied. */
@ApplicationScoped
public class LessonsFollowCourse {
  @Inject private LessonEditing lessons;

  void move(@Observes CourseMoved moved) {
    lessons.shift(moved.courseId(), moved.days());
  }

  /** Without set hours there are no days of the programme either. */
  void copy(@Observes CourseCopied copied) {
    lessons.copy(copied.fromId(), copied.toId(), copied.selfPaced() ? null : copied.days());
  }
}
