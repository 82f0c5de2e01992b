package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.shared.InvalidInputException;

/** The file as a whole cannot be used; the message says why. */
public class ImportNotUsableException extends InvalidInputException {
  public ImportNotUsableException(Reason problem) {
    super(problem.key(), problem.argArray());
  }
}
