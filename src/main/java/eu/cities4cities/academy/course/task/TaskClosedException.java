package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.RefusedException;

/** Nothing can be handed in, or written, for this task now. */
public class TaskClosedException extends RefusedException {
  TaskClosedException(String key, Object... args) {
    super("course.task.closed." + key, args);
  }
}
