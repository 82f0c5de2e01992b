package eu.cities4cities.academy.shared;

/** What a person may be in the Academy; one person may hold several roles. */
public enum Role {
  /** Takes part in courses; everybody who signed up. */
  PARTICIPANT,
  /** Prepares and runs the sessions of the courses named in the role's scope. */
  TRAINER,
  /** Creates courses, decides doubtful cases, issues certificates; for all courses. */
  ORGANIZER,
  /** Edits the profile of the communities named in the role's scope. */
  COORDINATOR,
  /** People and roles, settings, audit. */
  ADMINISTRATOR
}
