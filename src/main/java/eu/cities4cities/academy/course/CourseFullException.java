package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** All seats of the course are taken. */
public class CourseFullException extends RefusedException {
  public CourseFullException() {
    super("course.full");
  }
}
