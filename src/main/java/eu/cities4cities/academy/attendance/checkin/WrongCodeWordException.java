package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.RefusedException;

/** What was typed is no word of this session. */
public class WrongCodeWordException extends RefusedException {
  public WrongCodeWordException() {
    super("attendance.word.wrong");
  }

  @Override
  public int status() {
    return 422;
  }
}
