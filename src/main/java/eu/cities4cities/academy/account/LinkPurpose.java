package eu.cities4cities.academy.account;

/** What a one-time link in a letter is for. */
public enum LinkPurpose {
  /** Confirms the address after signing up, and signs in. */
  CONFIRM,
  /** Lets a new password be chosen. */
  RESET
}
