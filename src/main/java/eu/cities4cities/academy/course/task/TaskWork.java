package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.Coursework;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Tells the award rule which tasks of people were accepted. */
@ApplicationScoped
class TaskWork implements Coursework {
  @Inject private TaskRepository tasks;

  @Override
  public Amount sizeOf(long courseId) {
    return new Amount(0, tasks.countShown(courseId));
  }

  @Override
  public Map<Long, Amount> doneIn(long courseId) {
    Map<Long, Amount> done = new HashMap<>();
    tasks
        .countAccepted(courseId, null)
        .forEach((person, count) -> done.put(person, new Amount(0, count)));
    return done;
  }

  @Override
  public Amount doneBy(long courseId, long personId) {
    return new Amount(0, tasks.countAccepted(courseId, personId).getOrDefault(personId, 0));
  }
}
