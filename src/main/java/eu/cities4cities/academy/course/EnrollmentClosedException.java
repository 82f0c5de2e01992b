package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** People can no longer, or not yet, enroll in the course. */
public class EnrollmentClosedException extends RefusedException {
  public EnrollmentClosedException() {
    super("course.closed");
  }
}
