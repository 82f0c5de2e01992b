package eu.cities4cities.academy.attendance;

/** Why somebody could not be there: nobody's fault, and the rule knows it. */
public enum OutageReason {
  /** The light was cut off, by schedule or by damage. */
  POWER_CUT,
  /** An air-raid alert. */
  AIR_ALERT,
  /** The connection was gone. */
  CONNECTION,
  /** Illness. */
  ILLNESS,
  /** Service that could not wait. */
  DUTY;

  /** Whether it may happen to a whole place, so that an organizer declares it once for all. */
  public boolean ofPlaces() {
    return this == POWER_CUT || this == AIR_ALERT || this == CONNECTION;
  }
}
