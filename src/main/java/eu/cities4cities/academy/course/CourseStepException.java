package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** A course cannot go from the status it has to the one asked for. */
public class CourseStepException extends RefusedException {
  public CourseStepException() {
    super("course.step.refused");
  }
}
