package eu.cities4cities.academy.mail;

/** What has become of a letter. */
public enum OutboxStatus {
  /** To be sent, now or after a failed attempt. */
  WAITING,
  /** Taken by the mail server. */
  SENT,
  /** No mail server is set: it can be read on the inbox page of a demonstration run. */
  KEPT,
  /** Given up after many attempts; organizers see it. */
  DEAD
}
