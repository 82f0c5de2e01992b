package eu.cities4cities.academy.course.task;

/** What a task asks for. */
public enum TaskKind {
  /** A text. */
  TEXT,
  /** One file or several, with a text if need be. */
  FILE,
  /** Answers to questions that the trainer has put. */
  FORM,
  /** The community's profile has to be complete. */
  COMMUNITY_PROFILE,
  /** The community's priority project has to be told on its profile. */
  PRIORITY_PROJECT,
  /** The community's calendar of events has to be filled. */
  EVENT_CALENDAR;

  /** True if what is asked for stands on the community's profile. */
  public boolean onProfile() {
    return this == COMMUNITY_PROFILE || this == PRIORITY_PROJECT || this == EVENT_CALENDAR;
  }
}
