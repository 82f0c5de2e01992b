package eu.cities4cities.academy.mail;

/** Which letters leave first; the order of the constants is kept in the database. */
public enum LetterUrgency {
  /** Somebody waits for it in front of the screen: confirmation, password, sign-in. */
  URGENT,
  /** Tells one person what happened to them. */
  USUAL,
  /** One of hundreds: a reminder, an announcement. */
  BULK
}
