package eu.cities4cities.academy.course;

/** What came of asking for a seat. */
public enum Admission {
  /** The person is on the course. */
  SEATED,
  /** The person is on the waiting list. */
  QUEUED,
  /** The staff will answer. */
  APPLIED
}
