package eu.cities4cities.academy.course;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the room of sessions tells about courses' days; it is asked, never known, from here. */
public interface Timetable {
  /** The days with sessions of each course, in order; a course without any is left out. */
  Map<Long, List<CourseDay>> daysOf(Collection<Long> courseIds);
}
