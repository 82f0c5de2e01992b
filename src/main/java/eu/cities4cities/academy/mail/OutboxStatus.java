package eu.cities4cities.academy.mail;

/** What has become of a letter. */
public enum OutboxStatus {
  /** To be sent, now or after a failed attempt. */
  WAITING,
  /** Taken by the mail server. */
  SENT,
  /** No mail server is set: it can be read on the inbox page of a demonstration run. */
  KEPT,
  /** Given up, at once or after many attempts; organizers see it. */
  DEAD,
  /** Thrown away: by its reader's wish, by organizers, or because what it told was taken back. */
  DISCARDED,
  /** Not sent in time to be of use. */
  EXPIRED
}
