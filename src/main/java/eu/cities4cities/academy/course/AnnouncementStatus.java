package eu.cities4cities.academy.course;

/** Where an announcement is in its life. */
public enum AnnouncementStatus {
  /** Being written. */
  DRAFT,
  /** To be sent at its time, which may be now. */
  SCHEDULED,
  /** On the page, its letters in the outbox. */
  SENT,
  /** Taken back from the page. */
  WITHDRAWN
}
