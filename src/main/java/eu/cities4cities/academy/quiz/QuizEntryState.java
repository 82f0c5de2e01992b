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
  /** The clock stands still for everybody; nobody may start. */
  PAUSED,
  /** All attempts are used. */
  DONE,
  /** Closed. */
  CLOSED,
  /** May be started by those enrolled in the course, to whom this person does not belong. */
  NOT_ENROLLED;

  /**
   * The state of a quiz for a person.
   *
   * @param enrolled whether they are enrolled in the course; who is not may still end what runs
   * @param paused whether the clock stands still for everybody
   * @param last status of the person's last attempt, or null without one
   * @param again whether the quiz allows them another attempt
   */
  static QuizEntryState of(
      boolean enrolled,
      boolean opensLater,
      boolean open,
      boolean paused,
      AttemptStatus last,
      boolean again) {
    if (last == AttemptStatus.OPEN) {
      return RUNNING;
    }
    if (last == AttemptStatus.COLLECTING) {
      return COLLECTING;
    }
    if (!again) {
      return DONE;
    }
    if (!open && !opensLater) {
      return CLOSED;
    }
    if (!enrolled) {
      return NOT_ENROLLED;
    }
    if (opensLater) {
      return NOT_YET;
    }
    return paused ? PAUSED : OPEN;
  }
}
