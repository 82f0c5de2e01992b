package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseDay;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the room of courses on which days there are sessions, and moves them with their course. */
@ApplicationScoped
class SessionTimetable implements Timetable {
  @Inject private SessionService sessions;
  @Inject private TimetableRepository days;
  @Inject private CourseService courses;
  @Inject private SessionNews news;

  @Override
  public Map<Long, List<CourseDay>> daysOf(Collection<Long> courseIds) {
    return days.daysOf(courseIds);
  }

  void move(@Observes CourseMoved moved) {
    sessions.move(moved.courseId(), moved.days());
    Course course = courses.get(moved.courseId());
    if (SessionNews.TOLD.contains(course.getStatus())) {
      news.courseMoved(course.getId(), course.getFirstDay().minusDays(moved.days()));
    }
  }
}
