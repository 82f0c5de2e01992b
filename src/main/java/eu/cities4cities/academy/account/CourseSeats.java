package eu.cities4cities.academy.account;

import java.util.Collection;
import java.util.Set;

/** Puts imported people on a course; answered by the room of courses. */
public interface CourseSeats {
  /** Keeps others from taking seats on the course until the commit; asked before people enter. */
  void hold(String courseSlug);

  /** Enrolls people, all or none; returns those who took part in nothing of it before. */
  Set<Long> enroll(String courseSlug, Collection<Long> personIds);

  /** Takes the seats back: of people who stay, they leave; of those who go, nothing is left. */
  void release(long courseId, Collection<Long> stay, Collection<Long> go);
}
