package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.RefusedException;

/** What the host asked for does not fit what the session is doing, for example ending it twice. */
public class SessionStateException extends RefusedException {
  public SessionStateException(String key, Object... args) {
    super(key, args);
  }
}
