package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;

/** The address or the password is wrong; which of them is not told. */
public class WrongPasswordException extends RefusedException {
  public WrongPasswordException() {
    super("account.login.wrong");
  }
}
