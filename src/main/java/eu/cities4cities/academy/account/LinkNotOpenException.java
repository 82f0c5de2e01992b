package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;

/** The one-time link has been used, its time is over, or there never was one. */
public class LinkNotOpenException extends RefusedException {
  public LinkNotOpenException() {
    super("account.link.notOpen");
  }
}
