package eu.cities4cities.academy.statistics.figures;

/** By what a figure is split into parts. */
public enum Dimension {
  SESSION,
  /** A day by Kyiv. */
  DAY,
  /** The hour, by Kyiv, in which sessions were to begin: 10 for 10:00 to 10:59. */
  HOUR,
  /** The region of the community at the time of enrollment. */
  REGION,
  /** That community. */
  COMMUNITY,
  CHANNEL,
  /** Why time was excused. */
  REASON,
  /** The kind of certificate. */
  KIND,
  GENDER,
  /** Results of the quiz in bands of ten percent, by the lowest; the last one has 100 too. */
  BAND,
  /** Moments of a session: its beginning, each tenth of it, and the middle of the last tenth. */
  TENTH;

  /** What stands where a row belongs to no part: no community, no reason told. */
  public static final String NONE = "none";

  /** The name in addresses and in the database. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
