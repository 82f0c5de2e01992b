package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** Nobody has signed up with that e-mail address. */
public class NobodyAtAddressException extends RefusedException {
  public NobodyAtAddressException(String email) {
    super("course.trainers.nobody", email);
  }
}
