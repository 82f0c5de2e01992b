package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.StaleException;

/** Somebody else, or the same person elsewhere, has written in the meantime. */
public class DraftConflictException extends StaleException {
  private final transient Draft theirs;

  DraftConflictException(Draft theirs) {
    this.theirs = theirs;
  }

  /** What stands there now. */
  public Draft theirs() {
    return theirs;
  }
}
