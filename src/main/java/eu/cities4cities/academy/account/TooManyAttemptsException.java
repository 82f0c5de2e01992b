package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;

/** Too many failures; the caller has to wait that many seconds. */
public class TooManyAttemptsException extends RefusedException {
  public TooManyAttemptsException(long seconds) {
    super("account.login.wait", seconds);
  }

  @Override
  public int status() {
    return 429;
  }
}
