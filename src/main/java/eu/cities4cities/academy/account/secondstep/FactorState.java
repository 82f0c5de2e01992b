package eu.cities4cities.academy.account.secondstep;

import java.time.Instant;

/**
 * How a person's second factor stands.
 *
 * @param since since when it is asked for; null while it is being set up
 * @param codesLeft how many recovery codes are unused
 */
public record FactorState(Instant since, long codesLeft) {
  /** True if a code is asked for at the sign-in. */
  public boolean isOn() {
    return since != null;
  }

  public Instant getSince() {
    return since;
  }

  public long getCodesLeft() {
    return codesLeft;
  }
}
