package eu.cities4cities.academy.account.help;

import eu.cities4cities.academy.shared.RefusedException;

/** Enough reports have come from here within the hour. */
public class TooManyReportsException extends RefusedException {
  public TooManyReportsException() {
    super("account.report.tooMany");
  }

  @Override
  public int status() {
    return 429;
  }
}
