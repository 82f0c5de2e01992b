package eu.cities4cities.academy.certificate;

/** What a run is for. */
public enum RunPurpose {
  /** Certificates for those who have earned one. */
  AWARD,
  /** The next versions of all whose paper has an older title of the course. */
  ERRATUM
}
