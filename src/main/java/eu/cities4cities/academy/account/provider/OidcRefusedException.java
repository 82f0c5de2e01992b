package eu.cities4cities.academy.account.provider;

import eu.cities4cities.academy.shared.RefusedException;

/** The provider's answer signs nobody in; the page says why and what to do. */
public class OidcRefusedException extends RefusedException {
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** The provider cannot be reached or answers nonsense. */
    DOWN,
    /** The person turned back at the provider, or it did not let them through. */
    DENIED,
    /** The answer does not belong to a question of this browser, or it came too late. */
    STALE,
    /** The answer's signature or claims do not hold. */
    INVALID,
    /** The provider has not verified the e-mail address, or tells none. */
    UNVERIFIED
  }

  OidcRefusedException(Reason reason) {
    super("account.oidc." + reason);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
