package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** The course is over: what was recorded stays as it is. */
public class CourseOverException extends RefusedException {
  public CourseOverException() {
    super("course.over");
  }
}
