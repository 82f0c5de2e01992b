package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.CourseCopied;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tasks stay within a course that moves, and go with a course that is copied. */
@ApplicationScoped
public class TasksFollowCourse {
  @Inject private TaskEditing tasks;

  void move(@Observes CourseMoved moved) {
    tasks.shift(moved.courseId(), moved.days());
  }

  /** What was due at an hour is due at the end of a course without set hours. */
  void copy(@Observes CourseCopied copied) {
    tasks.copy(
        copied.fromId(),
        copied.toId(),
        due -> copied.selfPaced() ? KyivTime.endOf(copied.lastDay()) : due.plusDays(copied.days()));
  }
}
