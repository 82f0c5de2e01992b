package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.StaleException;

/** Somebody else, or the same person in another window, has written in the meantime. */
public class ProfileConflictException extends StaleException {
  private final transient ProfileDraft theirs;

  ProfileConflictException(ProfileDraft theirs) {
    this.theirs = theirs;
  }

  /** What stands there now. */
  public ProfileDraft theirs() {
    return theirs;
  }
}
