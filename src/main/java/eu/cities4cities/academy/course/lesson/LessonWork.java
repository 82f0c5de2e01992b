package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.Coursework;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Tells the award rule which lessons people have gone through. */
@ApplicationScoped
class LessonWork implements Coursework {
  @Inject private LessonRepository lessons;

  @Override
  public Amount sizeOf(long courseId) {
    return new Amount(lessons.countShown(courseId), 0);
  }

  @Override
  public Map<Long, Amount> doneIn(long courseId) {
    Map<Long, Amount> done = new HashMap<>();
    lessons
        .countDone(courseId, null)
        .forEach((person, count) -> done.put(person, new Amount(count, 0)));
    return done;
  }

  @Override
  public Amount doneBy(long courseId, long personId) {
    return new Amount(lessons.countDone(courseId, personId).getOrDefault(personId, 0), 0);
  }
}
