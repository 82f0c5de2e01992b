package eu.cities4cities.academy.mail;

/** Kinds of letters that a person may refuse; other letters belong to what they take part in. */
public enum LetterTopic {
  /** Before sessions, and before tasks are due. */
  REMINDER,
  /** What organizers tell the people of a course; it stands on the course's page in any case. */
  ANNOUNCEMENT
}
