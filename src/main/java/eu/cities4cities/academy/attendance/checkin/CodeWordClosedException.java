package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.RefusedException;

/** The word is right, but its time has passed and nothing proves that it was typed in time. */
public class CodeWordClosedException extends RefusedException {
  public CodeWordClosedException() {
    super("attendance.word.closed");
  }
}
