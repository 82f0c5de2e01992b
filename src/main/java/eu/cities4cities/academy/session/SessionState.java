package eu.cities4cities.academy.session;

/** What a session is doing at a moment, as people see it. */
public enum SessionState {
  AHEAD,
  LIVE,
  PAUSED,
  OVER,
  CANCELLED
}
