package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.RefusedException;

/** Several wrong words in a minute; the next one has to wait. */
public class TooManyGuessesException extends RefusedException {
  public TooManyGuessesException() {
    super("attendance.word.tooMany");
  }

  @Override
  public int status() {
    return 429;
  }
}
