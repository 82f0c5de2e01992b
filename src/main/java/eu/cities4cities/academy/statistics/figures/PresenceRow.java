package eu.cities4cities.academy.statistics.figures;

/**
 * A row about attendance with what the session and the person say of it.
 *
 * @param session the session; null in a row as it is stored
 * @param regionCode the person's region, or null
 * @param tenths the moments of the session at which they were connected, one bit for each
 * @param atPeak whether they were connected when most people were
 */
public record PresenceRow(
    PresenceFacts facts, SessionFrame session, String regionCode, int tenths, boolean atPeak) {
  private static final int LAST_TENTH = (1 << 9) | (1 << 10);

  /** The row without what its session and its person say: as it is stored. */
  public PresenceRow stored() {
    return new PresenceRow(facts, null, null, tenths, atPeak);
  }

  /** Whether they were connected at that moment of the session, from 0 to 10. */
  public boolean connectedAt(int tenth) {
    return (tenths & 1 << tenth) != 0;
  }

  /**
   * Whether they were connected at a moment before the last tenth of the session, and not in it.
   */
  public boolean leftEarly() {
    return tenths != 0 && (tenths & LAST_TENTH) == 0;
  }

  /** Whether they were there and nothing says when. */
  public boolean timesUnknown() {
    return facts.isThere() && facts.stays().isEmpty();
  }
}
