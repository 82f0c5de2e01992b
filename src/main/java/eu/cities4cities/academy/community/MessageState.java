package eu.cities4cities.academy.community;

/** What has become of a letter whose author follows the link from their mailbox. */
public enum MessageState {
  /** It waits until its author says that they have written it. */
  WAITING,
  /** It waits still, but the link does not work any more: its author may ask for another. */
  LATE,
  /** It is with the community. */
  PASSED_ON,
  /** There is no such letter, or not any more. */
  GONE
}
