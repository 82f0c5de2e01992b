package eu.cities4cities.academy.account;

/** What has become of a person's request. */
public enum RequestStatus {
  OPEN,
  ACCEPTED,
  REFUSED,
  /** Taken back by the person, or overtaken by what they did themselves. */
  WITHDRAWN
}
