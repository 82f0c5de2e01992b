package eu.cities4cities.academy.course.task;

/** How far handed-in work is. */
public enum SubmissionStatus {
  /** Being written. */
  DRAFT,
  /** Handed in, waiting for a trainer. */
  HANDED_IN,
  /** Returned with a comment: it is written further and handed in again. */
  RETURNED,
  /** Accepted. */
  ACCEPTED;

  /** True if its authors may write in it. */
  public boolean writable() {
    return this == DRAFT || this == RETURNED;
  }
}
