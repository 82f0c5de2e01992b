package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;

/** Without this administrator nobody could give roles any more. */
public class LastAdministratorException extends RefusedException {
  public LastAdministratorException() {
    super("account.role.lastAdministrator");
  }
}
