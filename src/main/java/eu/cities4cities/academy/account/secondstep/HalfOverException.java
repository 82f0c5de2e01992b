package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.shared.RefusedException;

/** The first proof is too old, was used, or too many wrong codes followed it. */
public class HalfOverException extends RefusedException {
  public HalfOverException() {
    super("account.factor.halfOver");
  }
}
