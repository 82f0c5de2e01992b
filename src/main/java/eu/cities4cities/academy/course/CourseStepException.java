package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** A course cannot go from the status it has to the one asked for. */
public class CourseStepException extends RefusedException {
  /** Takes the key of the sentence that says why. */
  public CourseStepException(String key) {
    super(key);
  }
}
