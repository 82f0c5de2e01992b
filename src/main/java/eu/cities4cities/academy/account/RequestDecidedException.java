package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;

/** Somebody has decided this request meanwhile, or it was taken back. */
public class RequestDecidedException extends RefusedException {
  public RequestDecidedException() {
    super("account.request.decided");
  }
}
