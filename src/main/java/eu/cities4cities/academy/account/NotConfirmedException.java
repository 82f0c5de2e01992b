package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;

/** The password is right and the e-mail address is not confirmed yet. */
public class NotConfirmedException extends RefusedException {
  public NotConfirmedException() {
    super("account.login.notConfirmed");
  }
}
