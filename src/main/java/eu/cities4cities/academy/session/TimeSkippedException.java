package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.InvalidInputException;

/** The planned time does not exist: the spring change of clocks leaves it out. */
public class TimeSkippedException extends InvalidInputException {
  public TimeSkippedException() {
    super("session.programme.skipped");
  }
}
