package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.RefusedException;

/** The session belongs to a course in which the person is not enrolled. */
public class NotEnrolledException extends RefusedException {
  public NotEnrolledException() {
    super("attendance.refused.notEnrolled");
  }

  @Override
  public int status() {
    return 403;
  }
}
