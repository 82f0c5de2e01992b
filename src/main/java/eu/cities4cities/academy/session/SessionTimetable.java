package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseDay;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.course.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the room of courses on which days there are sessions, and moves them with their course. */
@ApplicationScoped
class SessionTimetable implements Timetable {
  @Inject private SessionService sessions;

  @Override
  public Map<Long, List<CourseDay>> daysOf(Collection<Long> courseIds) {
    Map<Long, Map<LocalDate, CourseDay>> days = new HashMap<>();
    for (SessionFacts session : sessions.factsOf(courseIds)) {
      if (!session.cancelled()) {
        days.computeIfAbsent(session.courseId(), id -> new TreeMap<>())
            .merge(
                session.day(),
                new CourseDay(
                    session.day(),
                    1,
                    session.startsAt().toLocalTime(),
                    session.endsAt().toLocalTime()),
                SessionTimetable::together);
      }
    }
    Map<Long, List<CourseDay>> lists = new HashMap<>();
    days.forEach((course, of) -> lists.put(course, new ArrayList<>(of.values())));
    return lists;
  }

  void move(@Observes CourseMoved moved) {
    sessions.move(moved.courseId(), moved.days());
  }

  private static CourseDay together(CourseDay a, CourseDay b) {
    return new CourseDay(
        a.day(),
        a.sessions() + b.sessions(),
        a.from().isBefore(b.from()) ? a.from() : b.from(),
        a.to().isAfter(b.to()) ? a.to() : b.to());
  }
}
