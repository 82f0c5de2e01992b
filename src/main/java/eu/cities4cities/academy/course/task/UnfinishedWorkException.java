package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.RefusedException;

/** What is to be handed in lacks something that the task asks for. */
public class UnfinishedWorkException extends RefusedException {
  UnfinishedWorkException(String key, Object... args) {
    super("course.task.unfinished." + key, args);
  }
}
