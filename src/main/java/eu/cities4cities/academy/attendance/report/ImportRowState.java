package eu.cities4cities.academy.attendance.report;

/** What becomes of a report's row. */
public enum ImportRowState {
  /** It is credited to a person. */
  CREDITED,
  /** The same row has been imported before; it changes nothing. */
  KNOWN,
  /** It waits for a person to say who it is about. */
  DOUBT,
  /** A person said that it is about nobody of this course. */
  DISMISSED,
  /** It says nothing of presence: a waiting room, somebody who did not come. */
  SKIPPED,
  /** It cannot be read; its reason says why. */
  UNREADABLE
}
