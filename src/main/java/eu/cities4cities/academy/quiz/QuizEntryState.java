package eu.cities4cities.academy.quiz;

/** What a person can do with a quiz now. */
public enum QuizEntryState {
  /** Opens later. */
  NOT_YET,
  /** May be started. */
  OPEN,
  /** An attempt is running. */
  RUNNING,
  /** Time is up, answers may still arrive. */
  COLLECTING,
  /** All attempts are used. */
  DONE,
  /** Closed. */
  CLOSED;

  /**
   * The state of a quiz for a person.
   *
   * @param last status of the person's last attempt, or null without one
   */
  static QuizEntryState of(
      boolean opensLater, boolean open, AttemptStatus last, int used, int allowed) {
    if (last == AttemptStatus.OPEN) {
      return RUNNING;
    }
    if (last == AttemptStatus.COLLECTING) {
      return COLLECTING;
    }
    if (used >= allowed) {
      return DONE;
    }
    if (opensLater) {
      return NOT_YET;
    }
    return open ? OPEN : CLOSED;
  }
}
