package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseDay;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.course.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the room of courses about their days, and moves what is planned when a course moves. */
@ApplicationScoped
public class CourseTimetable implements Timetable {
  @Inject private TimetableRepository days;

  @Override
  public Map<Long, List<CourseDay>> daysOf(Collection<Long> courseIds) {
    return days.daysOf(courseIds);
  }

  void follow(@Observes CourseMoved moved) {
    days.listPlanned(moved.courseId())
        .forEach(
            session -> {
              session.setStartsAt(session.getStartsAt().plusDays(moved.days()));
              session.setEndsAt(session.getEndsAt().plusDays(moved.days()));
            });
  }
}
