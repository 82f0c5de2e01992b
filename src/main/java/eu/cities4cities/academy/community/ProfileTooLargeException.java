package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** A draft is sent that is larger than any profile; the API answers 413. */
public class ProfileTooLargeException extends RefusedException {
  ProfileTooLargeException() {
    super("community.profile.tooLarge");
  }

  @Override
  public int status() {
    return 413;
  }
}
