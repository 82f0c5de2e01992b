package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.RefusedException;

/** The session is not open yet, is over or was cancelled. */
public class SessionClosedException extends RefusedException {
  public SessionClosedException(String key) {
    super(key);
  }
}
