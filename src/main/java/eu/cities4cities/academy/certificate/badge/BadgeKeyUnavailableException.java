package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.RefusedException;

/** There is no key that badges could be signed with, or its secret is not at hand. */
public class BadgeKeyUnavailableException extends RefusedException {
  private static final int UNAVAILABLE = 503;

  /** Why no badge can be signed. */
  public enum Why {
    /** No key was made yet. */
    NOT_MADE,
    /** The file with the secret is not there or holds none. */
    NO_SECRET,
    /** The file holds another secret than the key was encrypted with. */
    OTHER_SECRET
  }

  private final Why why;

  BadgeKeyUnavailableException(Why why, String detail) {
    super("certificate.badge.unavailable");
    this.why = why;
    initCause(new IllegalStateException(detail));
  }

  /** Why no badge can be signed. */
  public Why why() {
    return why;
  }

  @Override
  public int status() {
    return UNAVAILABLE;
  }
}
